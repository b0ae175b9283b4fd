import type { Caller } from "./promises";
import type { NewProduct, Product, ProductChange, ProductList } from "./wire";

/** What the API can be asked of the organisation's products; loaded with the part that shows them. */
export function productsOf({ call }: Caller) {
  const path = (id: string) => `api/products/${encodeURIComponent(id)}`;
  return {
    all: (signal?: AbortSignal) => call<ProductList>("GET", "api/products", { signal }),
    add: (product: NewProduct) => call<Product>("POST", "api/products", { json: product }),
    change: (id: string, change: ProductChange) => call<Product>("PUT", path(id), { json: change }),
    remove: (id: string) => call<undefined>("DELETE", path(id)),
  };
}
