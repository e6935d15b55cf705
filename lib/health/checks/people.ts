import { countOpen } from "@/db/cases/queue";
import { countOldCases, countOldQuestions, countStaff } from "@/db/site/health";
import { adminPath, moderationPath, queuePath } from "@/lib/urls";
import { amount, counted } from "@/lib/words/counts";
import { bad, type Check, good, warning } from "../check";

const OLD_CASE_DAYS = 3;
const OLD_CARE_HOURS = 12;
const OLD_QUESTION_DAYS = 30;
/** The read stops counting there. */
const MANY = 1000;

export const peopleChecks: readonly Check[] = [
  {
    id: "admins",
    title: "Admins",
    at: adminPath("members"),
    async look() {
      const { admins } = await countStaff();
      if (admins === 0)
        return bad(
          "No admin can sign in.",
          "Run npm run forum -- member you@example.org --role admin, then sign in with that address.",
        );
      return admins === 1
        ? warning(
            "There is one admin. If that person is gone, only somebody with access to the server can name another.",
            "On the page of members, make somebody you trust a second admin. Or show a person with access to the server the command npm run forum -- member ADDRESS --role admin.",
          )
        : good(`There are ${amount(admins)} admins.`);
    },
  },
  {
    id: "moderators",
    title: "Moderators",
    at: adminPath("members"),
    async look() {
      const { moderators, admins } = await countStaff();
      return moderators + admins < 2
        ? warning(
            "One person decides all cases. Flags wait while that person is away or asleep.",
            "Ask two or three members you trust to become moderators.",
          )
        : good(`${counted(moderators + admins, "person", "people")} can decide cases.`);
    },
  },
  {
    id: "appeals",
    title: "Appeals",
    at: adminPath("members"),
    async look() {
      const [{ moderators, admins }, { appeals }] = await Promise.all([countStaff(), countOpen()]);
      if (moderators + admins >= 2) return good("Somebody else can decide an appeal against a decision.");
      return (appeals > 0 ? bad : warning)(
        appeals > 0
          ? `${counted(appeals, "appeal is", "appeals are")} open, and there is nobody to decide: nobody decides an appeal against their own decision.`
          : "Nobody could decide an appeal: nobody decides an appeal against their own decision.",
        "Make a second member moderator on the page of members.",
      );
    },
  },
  {
    id: "author",
    title: "Author",
    at: adminPath("members"),
    async look() {
      const { authors } = await countStaff();
      return authors === 0
        ? warning(
            "Nobody answers as the author, so the author’s queue only grows.",
            "Give the person who writes the articles the role author, on the page of members.",
          )
        : good(`${counted(authors, "person answers", "people answer")} as the author.`);
    },
  },
  {
    id: "old-cases",
    title: "Open cases",
    at: moderationPath,
    async look() {
      const { cases } = await countOldCases({ days: OLD_CASE_DAYS, careHours: OLD_CARE_HOURS });
      return cases > 0
        ? warning(
            `${counted(cases, "case is", "cases are")} open for more than ${OLD_CASE_DAYS} days.`,
            "Decide them in the review queue, or ask more members to moderate.",
          )
        : good(`No case is open for more than ${OLD_CASE_DAYS} days.`);
    },
  },
  {
    id: "care",
    title: "Posts in which somebody may be in danger",
    at: moderationPath,
    async look() {
      const { care } = await countOldCases({ days: OLD_CASE_DAYS, careHours: OLD_CARE_HOURS });
      return care > 0
        ? bad(
            `Nobody has decided about ${counted(care, "post", "posts")} in which somebody may be in danger, for more than ${OLD_CARE_HOURS} hours.`,
            "Open the review queue now: these cases come first.",
          )
        : good("No post in which somebody may be in danger waits for a moderator.");
    },
  },
  {
    id: "old-questions",
    title: "Questions for the author",
    at: queuePath(),
    async look() {
      const old = await countOldQuestions(OLD_QUESTION_DAYS);
      return old > 0
        ? warning(
            `${old >= MANY ? `More than ${amount(MANY - 1)} questions have` : counted(old, "question has", "questions have")} waited for the author for more than ${OLD_QUESTION_DAYS} days.`,
            "The author can answer several at once, point to an earlier answer, or leave a question to everyone.",
          )
        : good(`No question waits for the author for more than ${OLD_QUESTION_DAYS} days.`);
    },
  },
];
