/** Routes that somebody forgot to write down, and rows of routes that are gone. */
export interface RouteDifferences {
  missing: string[];
  gone: string[];
}

/** What the OpenAPI document of a service and its matrix say differently. */
export function compareRoutes(documented: readonly string[], matrix: Readonly<Record<string, unknown>>): RouteDifferences {
  return {
    missing: documented.filter((route) => !Object.hasOwn(matrix, route)).sort(),
    gone: Object.keys(matrix)
      .filter((route) => !documented.includes(route))
      .sort(),
  };
}
