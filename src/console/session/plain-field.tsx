import type { ComponentProps } from 'react';

type Props = ComponentProps<'input'> & { id: string; label: string; help?: string; wrong?: string | undefined };

/** An input with its label, without the weight of the component library: the pages before sign-in stay light. */
export function PlainField({ id, label, help, wrong, ...input }: Props) {
  const about = wrong ? `${id}-wrong` : help ? `${id}-help` : undefined;
  return (
    <div className="plain-field">
      <label htmlFor={id}>{label}</label>
      <input id={id} name={id} aria-invalid={wrong ? true : undefined} aria-describedby={about} {...input} />
      {wrong ? (
        <p className="wrong" id={`${id}-wrong`}>
          {wrong}
        </p>
      ) : (
        help && (
          <p className="help" id={`${id}-help`}>
            {help}
          </p>
        )
      )}
    </div>
  );
}
