import { ACCOUNTS_TABLE } from "./accounts-table";
import { ADMIN_TABLE } from "./admin-table";
import { APPEALS_TABLE } from "./appeals-table";
import { CONSENTS_TABLE } from "./consents-table";
import { DECISIONS_TABLE } from "./decisions-table";
import { FILTER_TABLE } from "./filter-table";
import { FLAGS_TABLE } from "./flags-table";
import { IMPORTS_TABLE } from "./imports-table";
import { MAIL_TABLE } from "./mail-table";
import { MODMAIL_TABLE } from "./modmail-table";
import { OUTCOME_TABLE } from "./outcome-table";
import { OUTDATED_TABLE } from "./outdated-table";
import { PROMOTION_TABLE } from "./promotion-table";
import { QUESTIONS_TABLE } from "./questions-table";
import { REPLIES_TABLE } from "./replies-table";
import { ROLES_TABLE } from "./roles-table";
import { SAVED_TABLE } from "./saved-table";
import { SCHEDULES_TABLE } from "./schedules-table";
import { SEARCHES_TABLE } from "./searches-table";
import type { Row } from "./table";
import { TOGETHER_TABLE } from "./together-table";
import { WORDINGS_TABLE } from "./wordings-table";

export const TABLES_BY_NOUN: Record<string, Row[]> = {
  ...ACCOUNTS_TABLE,
  ...ADMIN_TABLE,
  ...APPEALS_TABLE,
  ...FLAGS_TABLE,
  ...CONSENTS_TABLE,
  ...DECISIONS_TABLE,
  ...FILTER_TABLE,
  ...IMPORTS_TABLE,
  ...MAIL_TABLE,
  ...MODMAIL_TABLE,
  ...OUTCOME_TABLE,
  ...OUTDATED_TABLE,
  ...PROMOTION_TABLE,
  ...QUESTIONS_TABLE,
  ...REPLIES_TABLE,
  ...ROLES_TABLE,
  ...SAVED_TABLE,
  ...SCHEDULES_TABLE,
  ...SEARCHES_TABLE,
  ...TOGETHER_TABLE,
  ...WORDINGS_TABLE,
};
