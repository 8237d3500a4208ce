import { z } from "zod";
import { hostNameIn } from "../../../../platform/portals/host-name";
import type { Messages } from "./messages";

export const HostInput = ({ errors }: Messages) =>
  z.string().transform(hostNameIn).pipe(z.string().min(1, errors.host));
