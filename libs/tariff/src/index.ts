export * from './days';
export * from './decimal';
export * from './expected-bill';
export * from './required-start';
export * from './tariff-schedule';
