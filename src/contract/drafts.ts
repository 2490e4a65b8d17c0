import { z } from 'zod';

/** When a draft was kept; null where none is. */
export const kept = z.object({ saved_at: z.string().nullable() });
export type Kept = z.infer<typeof kept>;

/** A draft as it was kept. */
export const draft = kept.extend({ content: z.string().nullable() });
export type Draft = z.infer<typeof draft>;
