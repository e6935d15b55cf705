// The command line in a process of its own, to be stopped or killed on the way.
import { main } from "@/lib/cli/forum";

void main(process.argv.slice(2));
