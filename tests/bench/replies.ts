import { Agent, request } from "node:http";
import { newSubmission } from "@/lib/forms/submission";

export interface Stage {
  readonly url: string;
  /** A cookie each. */
  readonly members: readonly string[];
}

export interface Place {
  readonly threadId: number;
  /** Comments that replies answer; every second reply answers the thread itself. */
  readonly parents: readonly number[];
}

const WORDS =
  `ankle arch balance bike block breath brake cadence calf climb coach cold couch cramp cross curb daily descent
  doctor downhill drill early easy elbow evening fall fast fatigue field foam forefoot form gait glute gravel grass gym half heat heel
  hill hip hope hour ice incline inner jog joint jump kilometre knee lake lateral leg lift limp load loop lunge marathon massage mile
  mobility month morning muscle mud niggle night outer pace park pain path patience physio plan plank pool pull push quad quiet race
  rain recovery relay rest road roll rope run sand season shin shoe side sleep slope snow sock soft sole spike spring sprint squat
  stair step stiff strain stretch stride summer swim tape tempo tendon thigh toe track trail treadmill trot twist uphill walk warm
  week weight winter wrist yard yoga`.split(/\s+/);
const LENGTH = 40;
let sent = 0;

/** No two texts are alike, as the filters compare them. */
function newText(): string {
  const words = Array.from({ length: LENGTH }, () => WORDS[Math.floor(Math.random() * WORDS.length)]);
  return `Note ${++sent}: ${words.join(" ")}.`;
}

/** Posts one reply as the page's script does. @returns milliseconds until the response was there. */
function postReply(stage: Stage, agent: Agent, member: number, place: Place): Promise<number> {
  const { threadId, parents } = place;
  const parent = sent % 2 === 0 ? parents[sent % parents.length] : undefined;
  const fields = { threadId: String(threadId), parentId: String(parent ?? ""), body: newText() };
  const form = new URLSearchParams({
    ...fields,
    submission: newSubmission(Date.now() - 60_000),
    draft: parent ? `reply:${threadId}:${parent}` : `reply:${threadId}`,
  }).toString();
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const asked = request(`${stage.url}/api/comments`, {
      method: "POST",
      agent,
      headers: {
        cookie: stage.members[member % stage.members.length],
        origin: stage.url,
        "content-type": "application/x-www-form-urlencoded",
        "content-length": Buffer.byteLength(form),
      },
    });
    asked.once("error", reject).once("response", (response) => {
      let said = "";
      response.setEncoding("utf8").on("data", (part) => {
        said += part;
      });
      response.once("end", () =>
        response.statusCode === 200
          ? resolve(performance.now() - started)
          : reject(new Error(`A reply was answered with ${response.statusCode}: ${said}`)),
      );
    });
    asked.end(form);
  });
}

/** Several members at once, each on a connection, until `more` says no. @returns how long each reply took. */
export async function postAtOnce(
  stage: Stage,
  places: readonly Place[],
  { writers, more }: { readonly writers: number; readonly more: () => boolean },
): Promise<number[]> {
  const times: number[] = [];
  const agent = new Agent({ keepAlive: true, maxSockets: writers });
  await Promise.all(
    Array.from({ length: writers }, async (_, writer) => {
      for (let nth = writer; more(); nth += writers) {
        const place = places[nth % places.length];
        if (place) times.push(await postReply(stage, agent, nth, place));
      }
    }),
  );
  agent.destroy();
  return times;
}
