import { expect } from "vitest";
import { changeThreshold } from "@/lib/forum/people/settings/operations";
import { readThresholds, USUAL_THRESHOLDS } from "@/lib/forum/people/settings/thresholds";
import { perform } from "@/lib/pipeline/perform";
import { test } from "../support/with-world";
import { as } from "../support/world";

test("an admin's value applies, within its bounds, until the default is restored", async ({ world }) => {
  const kit = as(world.people.kit);
  expect(await readThresholds()).toEqual(USUAL_THRESHOLDS);
  const event = await perform(changeThreshold, { name: "hideWeight", value: 4.5 }, kit);
  expect(event).toMatchObject({ threshold: "hideWeight", from: 3, to: 4.5 });
  expect(await readThresholds()).toEqual({ ...USUAL_THRESHOLDS, hideWeight: 4.5 });
  for (const value of [0, 101, 3.25, Number.NaN]) {
    await expect(
      perform(changeThreshold, { name: "hideWeight", value }, kit),
      `${value}`,
    ).rejects.toMatchObject({
      code: "invalid",
    });
  }
  await expect(perform(changeThreshold, { name: "toString", value: 1 }, kit)).rejects.toMatchObject({
    code: "invalid",
    message: "This threshold does not exist.",
  });
  await perform(changeThreshold, { name: "hideWeight", value: null }, kit);
  expect(await readThresholds()).toEqual(USUAL_THRESHOLDS);
});
