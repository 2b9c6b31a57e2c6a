export const factsOf = (event: any): unknown => event.facts;
