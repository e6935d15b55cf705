import { kindOfAddress } from "@/lib/forum-settings/check";
import { forum } from "@/lib/forum-settings/current";

/** The contact and the imprint that the owner set; nothing until then. */
export function OwnerDetails() {
  const { contact, imprint } = forum();
  if (!contact && !imprint) return null;
  return (
    <>
      {contact && (
        <>
          <h3>Contact</h3>
          <Address of={contact} />
        </>
      )}
      {imprint && (
        <>
          <h3>Imprint</h3>
          <Lines of={imprint} />
        </>
      )}
    </>
  );
}

function Address({ of }: { of: string }) {
  switch (kindOfAddress(of)) {
    case "email":
      return (
        <p>
          <a href={`mailto:${of}`}>{of}</a>
        </p>
      );
    case "web":
      return (
        <p>
          <a href={of} rel="noopener">
            {of}
          </a>
        </p>
      );
    case "lines":
      return <Lines of={of} />;
  }
}

const Lines = ({ of }: { of: string }) => (
  <p className="forum-imprint" dir="auto">
    {of}
  </p>
);
