import { removeInjury } from "@/lib/forum/people/injuries/operations";
import { route } from "@/lib/web/route";

export const POST = route(removeInjury, {
  read: () => ({}),
  done: () => "/settings?done=injury-removed#injury-setting",
});
