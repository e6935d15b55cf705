import { departureWay } from "@/db/departures/schema";

export type { DepartureWay } from "@/db/departures/schema";

export const DEPARTURE_WAYS = departureWay.enumValues;
