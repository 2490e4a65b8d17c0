import { z } from 'zod';

/** One thing in a file that must not leave unseen; its sample is masked. */
const fileFinding = z.object({
  kind: z.string(),
  words: z.string(),
  todo: z.string(),
  where: z.string(),
  sample: z.string(),
  /** Whether cleaning removes it, cleaning with bars over personal data does, or a person alone can. */
  removable: z.enum(['clean', 'redact', 'never']),
});
export type FileFinding = z.infer<typeof fileFinding>;

/** What the release gate says of a file; `copy` is the name of its cleaned copy. */
export const inspectedFile = z
  .object({ file: z.string(), copy: z.string(), findings: z.array(fileFinding) })
  .meta({ id: 'InspectedFile' });
export type InspectedFile = z.infer<typeof inspectedFile>;
