import { wantMailAgain } from "@/lib/forum/mail/choices";
import { againPage } from "@/lib/forum/mail/pages";
import { tokened } from "@/lib/pipeline/tokened";

export const POST = tokened(wantMailAgain, { read: (token) => ({ token }), page: againPage });
