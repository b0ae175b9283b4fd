import core from "../../../api/OutlookNetwork.Api/Compliance/Rules/core.json";
import eu from "../../../api/OutlookNetwork.Api/Compliance/Rules/eu.json";
import reading from "../../../api/OutlookNetwork.Api/Compliance/Rules/reading.json";
import uk from "../../../api/OutlookNetwork.Api/Compliance/Rules/uk.json";
import us from "../../../api/OutlookNetwork.Api/Compliance/Rules/us.json";
import type { WordingProduct } from "./finding";
import type { PackFile } from "./pack";
import { WordingCheck } from "./wordingCheck";

/** The rule packs that the product ships, in the order in which they build on each other: the service's own files. */
export const shippedPacks: readonly PackFile[] = [core, us, eu, uk] as unknown as PackFile[];

export const shippedReading = reading;

/** All packs, for all products, made ready in small steps. */
export function makingShipped(products: readonly WordingProduct[]): Generator<void, WordingCheck> {
  return WordingCheck.making(shippedReading, shippedPacks, products);
}

/** The same at once. */
export function shippedCheck(products: readonly WordingProduct[]): WordingCheck {
  return WordingCheck.of(shippedReading, shippedPacks, products);
}
