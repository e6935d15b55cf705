import type { ReactNode } from "react";
import { SearchField } from "../search/search-field";

type Props = {
  title: string;
  children: ReactNode;
  actions?: ReactNode;
  /** Makes the title the page's h1. */
  page?: boolean;
  /** Whether to look for something else here. */
  search?: boolean;
};

export function Empty({ title, children, actions, page = false, search = false }: Props) {
  return (
    <div className="empty">
      <svg
        width="72"
        height="40"
        viewBox="0 0 72 40"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.5"
        strokeLinecap="round"
        aria-hidden
      >
        <path d="M4 12h12c9 0 10 20 20 20S46 8 62 8" />
        <circle cx="66" cy="8" r="3" fill="currentColor" stroke="none" />
      </svg>
      {page ? <h1>{title}</h1> : <h2>{title}</h2>}
      <p>{children}</p>
      {actions && <div className="acts">{actions}</div>}
      {search && <SearchField label="Search threads, tags and runners" />}
    </div>
  );
}
