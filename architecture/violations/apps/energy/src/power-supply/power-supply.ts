export const powerSupply = 'in force';
