import { toNumber } from './numerals';

const ORDINAL = /第?([〇零一二两三四五六七八九十百千\d]+)(?=[期号厂分部队组站园标段])/g;

/** 一期, 第二电厂: numbers by which things of one name are told apart, in one spelling. */
export const ordinalsOf = (text: string): string => [...text.matchAll(ORDINAL)].map(([, number]) => toNumber(number!)).join('-');
