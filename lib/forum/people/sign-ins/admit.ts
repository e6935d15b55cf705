import { randomInt } from "node:crypto";
import { DomainError } from "@/lib/errors";
import type { EventOf } from "@/lib/events/event";
import { SYSTEM } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { joinForum } from "./operations";

const MANNERS =
  "amber autumn brave breezy bright brisk calm canny careful cheery clear clever cosy curious daring dawn dewy eager early easy even fair fleet fond gentle gilded glad golden graceful hardy hazel hearty honest humble jolly keen kind lively loyal lucky mellow merry mild misty modest neat nimble noble north patient plucky polite proud quick quiet ready rested rosy rustic sandy silver sincere sleek smart snowy spry stately steady still stout summer sunny sure swift tidy tranquil trusty upbeat warm wild willing windy wise zesty".split(
    " ",
  );
const ANIMALS =
  "alpaca antelope badger bear beaver bison bittern buzzard caribou cheetah chough cormorant crane cricket curlew deer dipper dolphin dormouse dove dragonfly eagle egret elk falcon ferret finch fox gannet gazelle gecko goat goose goshawk grebe grouse hare harrier hawk hedgehog heron hornet horse ibex ibis jackdaw kestrel kingfisher kite koala lapwing lark linnet lizard llama lynx magpie mallard marlin marmot marten merlin mole moose moth mule newt nightjar nuthatch ocelot osprey otter owl ox panda panther partridge pelican pheasant pika plover pony puffin quail rabbit raven redstart robin roe salmon seal shrew skylark snipe sparrow squirrel starling stoat stork swallow swan swift tapir tern thrush tortoise trout vole wagtail walrus warbler weasel wolf woodcock wren yak".split(
    " ",
  );

function neutralHandle(attempt: number): string {
  const words = `${MANNERS[randomInt(MANNERS.length)]}-${ANIMALS[randomInt(ANIMALS.length)]}`;
  return attempt < 3 ? words : `${words}-${randomInt(2, 10_000)}`;
}

const ATTEMPTS = 12;

/** Pass an address only if its owner proved it. */
export function admit(email: string | null, handleOf = neutralHandle): Promise<EventOf<"person.joined">> {
  return withFreeHandle(
    (handle) => perform(joinForum, { email, handle }, { actor: SYSTEM, source: "browser" }),
    handleOf,
  );
}

export async function withFreeHandle<Made>(
  make: (handle: string) => Promise<Made>,
  handleOf = neutralHandle,
): Promise<Made> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await make(handleOf(attempt));
    } catch (error) {
      const taken = error instanceof DomainError && error.fields.handle && error.code === "conflict";
      if (!taken || attempt === ATTEMPTS) throw error;
    }
  }
}
