import "./chunk-MLKGABMK.js";

// src/server/listen.ts
import { serve } from "@hono/node-server";
var PortError = class extends Error {
};
function listen(application, port, hostname) {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: application.fetch, port, ...hostname ? { hostname } : {} }, () => resolve(server));
    server.on("error", (error) => {
      if (error.code === "EADDRINUSE")
        reject(new PortError(`\u7AEF\u53E3 ${port} \u5DF2\u88AB\u522B\u7684\u7A0B\u5E8F\u5360\u7528\u3002\u8BF7\u6362\u4E00\u4E2A\u7AEF\u53E3\uFF0C\u4F8B\u5982 npm start -- --port ${port + 1}\u3002`));
      else if (error.code === "EACCES") reject(new PortError(`\u6CA1\u6709\u6743\u9650\u4F7F\u7528\u7AEF\u53E3 ${port}\uFF0C\u8BF7\u6362\u4E00\u4E2A\u5927\u4E8E 1024 \u7684\u7AEF\u53E3\u3002`));
      else reject(error);
    });
  });
}
export {
  PortError,
  listen
};
