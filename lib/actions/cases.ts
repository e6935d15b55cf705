"use server";

import { caseFrom } from "@/lib/forum/cases/from-form";
import { releaseCase, takeCase } from "@/lib/forum/cases/operations";
import { action } from "@/lib/pipeline/action";

export const takeCaseAction = action(takeCase, { read: caseFrom, done: (_, { next }) => next });
export const releaseCaseAction = action(releaseCase, { read: caseFrom, done: (_, { next }) => next });
