-- A member's choice of kilometres or miles; null for the unit of the browser's language.
create type distance_unit as enum ('km', 'miles');
alter table people add column distance_unit distance_unit;
