import { adminPath } from "@/lib/urls";

/** A GET form, so that an admin can send the address of the result to another admin. */
export function FindMember({ typed }: { typed: string }) {
  return (
    <search>
      <form action={adminPath("members")} className="admin-find">
        <label htmlFor="find">Handle, name or whole email address</label>
        <div>
          <input
            id="find"
            type="search"
            dir="auto"
            name="find"
            className="typed"
            defaultValue={typed}
            maxLength={320}
            autoCapitalize="none"
            autoComplete="off"
            spellCheck={false}
          />
          <button type="submit" className="btn">
            Find
          </button>
        </div>
      </form>
    </search>
  );
}
