// The page that shows the API's own document, in development only.
window.SwaggerUIBundle({ url: "/openapi/v1.json", dom_id: "#operations", deepLinking: false });
