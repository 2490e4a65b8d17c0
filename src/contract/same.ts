import { z } from 'zod';

type IfSame<A, B> = [A, keyof A] extends [B, keyof B] ? ([B, keyof B] extends [A, keyof A] ? unknown : never) : never;

/** The schema of a shape that the domain has as a type: where the two differ, it does not compile. */
export const same =
  <T>() =>
  <S extends z.ZodType>(schema: S & IfSame<z.infer<S>, T>): S =>
    schema;

/**
 * A key that an answer may lack; where it is there, it has a value. The document would call zod's own `exactOptional`
 * required.
 */
export const maybe = <S extends z.ZodType>(schema: S) => schema.optional() as unknown as z.ZodExactOptional<S>;

/** One of the keys of a list of terms, as `law/` has them. */
export const keyOf = <const T extends readonly { key: string }[]>(terms: T) =>
  z.enum(terms.map(({ key }) => key) as [T[number]['key'], ...T[number]['key'][]]);
