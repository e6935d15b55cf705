import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { accountOf } from "@/app/account-counts";
import { Page } from "@/components/layout/page";
import { StartModmailForm } from "@/components/modmail/start-form";
import { OrderPages } from "@/components/moderation/order-pages";
import { nameOf } from "@/components/people/name-of";
import { findPerson } from "@/db/people/reads";
import { mayModerate } from "@/lib/forum/targets/policy";
import { currentActor } from "@/lib/web/current-actor";

export const metadata: Metadata = { title: "Write to a member" };

type Props = { searchParams: Promise<{ to?: string | string[] }> };

/** Not found for everybody but moderators. */
export default async function WriteToMember({ searchParams }: Props) {
  const [viewer, now] = [await currentActor(), new Date()];
  if (viewer.kind !== "member" || !mayModerate(viewer, now).allowed) notFound();
  const { to } = await searchParams;
  const person = typeof to === "string" && /^[\w-]{1,40}$/.test(to) ? await findPerson(to) : null;
  if (!person) notFound();
  return (
    <Page shape="message" {...(await accountOf(viewer))}>
      <OrderPages at="messages" admin={viewer.role === "admin"} />
      <div className="doc">
        <h1>
          Write to <span dir="auto">{nameOf(person)}</span>
        </h1>
        <StartModmailForm to={person.handle} draft={null} submission={randomUUID()} />
      </div>
    </Page>
  );
}
