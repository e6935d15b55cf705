import { expect } from "vitest";
import { listAllReasons, listReasons } from "@/db/decisions/reasons";
import {
  addReason,
  changeReason,
  orderReasons,
  retireReason,
} from "@/lib/forum/moderation/reasons/operations";
import { perform } from "@/lib/pipeline/perform";
import { test } from "../support/with-world";
import { as } from "../support/world";

const money = { title: "Asking for money", text: "Nobody is asked for money here.", legal: false };

test("an admin adds a reason, words it, moves it to the top and retires it", async ({ world }) => {
  const kit = as(world.people.kit);
  const { reasonId } = await perform(addReason, money, kit);
  expect((await listReasons()).at(-1)).toMatchObject({ ...money, key: null });
  await perform(changeReason, { reasonId, ...money, title: "Begging" }, kit);
  const ids = (await listReasons()).map(({ id }) => id);
  await perform(orderReasons, { reasonIds: [reasonId, ...ids.filter((id) => id !== reasonId)] }, kit);
  expect((await listReasons())[0]).toMatchObject({ title: "Begging" });
  await perform(retireReason, { reasonId, retired: true }, kit);
  expect((await listReasons()).map(({ id }) => id)).not.toContain(reasonId);
  expect((await listAllReasons()).map(({ id }) => id)).toContain(reasonId);
  await perform(retireReason, { reasonId, retired: false }, kit);
  expect((await listReasons())[0]).toMatchObject({ id: reasonId });
});

test("reasons that the program uses can be reworded but not retired", async ({ world }) => {
  const kit = as(world.people.kit);
  const waiting = (await listReasons()).find(({ key }) => key === "held");
  const reasonId = waiting?.id ?? 0;
  await perform(changeReason, { reasonId, ...money }, kit);
  expect((await listReasons()).find(({ key }) => key === "held")).toMatchObject(money);
  await expect(perform(retireReason, { reasonId, retired: true }, kit)).rejects.toMatchObject({
    code: "conflict",
  });
});

test("an order is refused if the list has changed meanwhile", async ({ world }) => {
  const kit = as(world.people.kit);
  const reasonIds = (await listReasons()).map(({ id }) => id);
  await perform(addReason, money, kit);
  await expect(perform(orderReasons, { reasonIds }, kit)).rejects.toMatchObject({ code: "conflict" });
});
