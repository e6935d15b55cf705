export function WithdrawnHead() {
  return (
    <header className="head">
      <h1>Withdrawn by its writer</h1>
      <p className="intro">
        Whoever began this thread has taken the words back. What others answered belongs to them, and stays.
      </p>
    </header>
  );
}
