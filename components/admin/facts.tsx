type Props = { of: readonly (readonly [name: string, value: string])[] };

export function Facts({ of }: Props) {
  return (
    <dl className="admin-facts">
      {of.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
