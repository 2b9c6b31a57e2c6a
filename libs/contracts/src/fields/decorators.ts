import { ArrayMaxSize, ArrayMinSize, IsArray, ValidateNested } from 'class-validator';
import { rememberNested } from './field';
import type { NestedClass } from './field';
import { isOfKind } from './field-kind';
import type { FieldKind } from './field-kind';
import {
  ANY_OBJECT,
  BOOL,
  CALENDAR_DATE,
  DATE_OR_INSTANT,
  DECIMAL,
  DIVISION6,
  EVENT_REF,
  FIGURE,
  INSTANT,
  KEBAB,
  KEY_STRING,
  ORGAN,
  RATIO,
  SHA256,
  UUID_V7,
  choiceKind,
  countKind,
  textKind,
} from './scalar-kinds';

/** Beyond this many elements a fact is a file: reference it as evidence. */
const MAX_ELEMENTS = 1000;

const together =
  (...decorators: PropertyDecorator[]): PropertyDecorator =>
  (prototype, property) => {
    for (const decorate of decorators) decorate(prototype, property);
  };
const scalar = (kind: FieldKind) => (): PropertyDecorator => isOfKind(kind);

export const IsDecimalString = scalar(DECIMAL);
export const IsEventRef = scalar(EVENT_REF);
export const IsUuidV7 = scalar(UUID_V7);
export const IsKeyString = scalar(KEY_STRING);
export const IsSha256 = scalar(SHA256);
export const IsKebab = scalar(KEBAB);
export const IsOrgan = scalar(ORGAN);
export const IsDivision6 = scalar(DIVISION6);
export const IsInstant = scalar(INSTANT);
export const IsCalendarDate = scalar(CALENDAR_DATE);
export const IsDateOrInstant = scalar(DATE_OR_INSTANT);
export const IsRatio = scalar(RATIO);
export const IsTrueOrFalse = scalar(BOOL);
export const IsAnyObject = scalar(ANY_OBJECT);
export const IsFigure = scalar(FIGURE);
export const IsCount = (max?: number): PropertyDecorator => isOfKind(countKind(max));
export const IsText = (max = 4000, min = 1): PropertyDecorator => isOfKind(textKind(max, min));
export const IsOneOf = (values: readonly string[]): PropertyDecorator => isOfKind(choiceKind(values));

const list = (min: number): PropertyDecorator => together(IsArray(), ArrayMinSize(min), ArrayMaxSize(MAX_ELEMENTS));
const listOf =
  (kind: FieldKind) =>
  (min = 0): PropertyDecorator =>
    together(list(min), isOfKind(kind, { each: true }));

export const IsListOfTexts = listOf(textKind(4000, 1));
export const IsListOfEventRefs = listOf(EVENT_REF);
export const IsListOfKeyStrings = listOf(KEY_STRING);
/** A list whose elements the catalogue leaves open. */
export const IsAnyList = (): PropertyDecorator => list(0);

/** `ValidateNested` alone lets a null element pass, hence the kind beside it. */
export const IsListOfObjects = (element: NestedClass, min = 0): PropertyDecorator =>
  together(list(min), isOfKind(ANY_OBJECT, { each: true }), ValidateNested({ each: true }), (prototype, property) =>
    rememberNested(prototype, property, element),
  );

/** `ValidateNested` alone lets null, nothing and lists pass, hence the kind beside it. */
export const IsNested = (nested: NestedClass): PropertyDecorator =>
  together(isOfKind(ANY_OBJECT), ValidateNested(), (prototype, property) => rememberNested(prototype, property, nested));
