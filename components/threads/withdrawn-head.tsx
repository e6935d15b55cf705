export function WithdrawnHead() {
  return (
    <header className="head">
      <h1>Deleted by its author</h1>
      <p className="intro">The replies below stay, because they belong to the people who wrote them.</p>
    </header>
  );
}
