import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AdminPage, currentAdmin } from "@/app/(staff)/admin/admin-page";
import { TextForm } from "@/components/admin/text-form";
import { fingerprint } from "@/lib/forum/site/settings/change";
import { renewForum } from "@/lib/forum-settings/current";
import { isText, TEXTS, textNow } from "@/lib/forum-settings/texts";
import { WAS } from "@/lib/forum-settings/was";
import { plainTextOf } from "@/lib/rich-text/plain-text";

export const metadata: Metadata = { title: "Edit a text" };

type Props = { params: Promise<{ text: string }> };

export default async function TextPage({ params }: Props) {
  const viewer = await currentAdmin();
  const { text: name } = await params;
  if (!isText(name)) notFound();
  const { setting, title, path, says, fixed } = TEXTS[name];
  const settings = await renewForum();
  const own = settings[setting];
  const document = textNow(name, settings);
  return (
    <AdminPage
      viewer={viewer}
      title={`Text of “${title}”`}
      part="texts"
      lead={
        <>
          {says} Below your text, <a href={path}>the page</a> says: {fixed}.
        </>
      }
    >
      <TextForm
        name={name}
        began={{ field: setting + WAS, value: fingerprint(own) }}
        stored={{ text: plainTextOf(document), document }}
        isUsual={own === ""}
        submission={randomUUID()}
      />
    </AdminPage>
  );
}
