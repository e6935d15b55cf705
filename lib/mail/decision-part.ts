import { findAppeal } from "@/db/appeals/reads";
import { findStatement, listTextsOf, type Statement } from "@/db/decisions/statements";
import type { MailedNotification } from "@/db/notifications/to-mail";
import { calledInMail } from "@/lib/display-names";
import { restricts } from "@/lib/forum/moderation/decisions/kinds";
import { appealWords, OTHER_WAYS } from "@/lib/forum/moderation/statements/appeal-words";
import { factsOf } from "@/lib/forum/moderation/statements/facts";
import { isOver } from "@/lib/forum/moderation/statements/facts-words";
import { readThresholds } from "@/lib/forum/people/settings/thresholds";
import { flaggedPath, statementPath } from "@/lib/urls";
import { type Block, heading, type link, paragraph, quote, small } from "./letter";
import { titleOf } from "./notification-words";

type OfDecision = MailedNotification & { decision: NonNullable<MailedNotification["decision"]> };

export async function decisionPart(news: OfDecision, publicUrl: string, lead: typeof link): Promise<Block[]> {
  const { decision, note } = news;
  const said = [heading(titleOf(news)), paragraph(note ?? "")];
  if (!decision.mine)
    return [...said, lead("See what moderators decided about your flags", publicUrl + flaggedPath)];
  const statement = await findStatement(decision.id, { id: news.personId, keepsOrder: false });
  return [
    ...said,
    ...(statement ? await stateOf(statement) : []),
    lead("Read the whole decision, and what you can do", publicUrl + statementPath(decision.id)),
  ];
}

async function stateOf(statement: Statement): Promise<Block[]> {
  const appeal = await findAppeal({ decisionId: statement.id });
  if (appeal?.answer) return [quote("The answer to your appeal", appeal.answer, false)];
  const last = appeal?.messages.at(-1);
  if (last && !last.own && appeal?.decidedAt === null) {
    return [quote(`${calledInMail(last.by)} asks`, last.text, false)];
  }
  return isOver(statement, new Date()) ? [] : whole(statement);
}

async function whole(statement: Statement): Promise<Block[]> {
  const [{ texts, next }, { appealDays }] = await Promise.all([listTextsOf(statement.id), readThresholds()]);
  return [
    ...factsOf(statement).map(({ name, says }) => paragraph(`${name}: ${says}`)),
    ...texts.map(({ title, text, thread }) =>
      quote(title ? `You wrote “${title}”` : `You wrote in “${thread.title}”`, text, false),
    ),
    ...(next ? [paragraph("The rest does not fit into an email. The page shows all of it.")] : []),
    ...(restricts(statement.kind) ? [paragraph(appealWords(statement, appealDays)), small(OTHER_WAYS)] : []),
  ];
}
