import { unsubscribeFromAll } from "@/lib/forum/notifications/mail/preferences";
import { stoppedPage } from "@/lib/web/mail-pages";
import { route } from "@/lib/web/route";

export const POST = route(unsubscribeFromAll, {
  read: () => ({}),
  done: () => "/settings?done=mail#mail",
  page: stoppedPage,
});
