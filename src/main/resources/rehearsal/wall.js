// Shows times in the reader's zone and keeps the feed fresh; without it the page still reads.
const feed = document.getElementById("feed");
const news = document.getElementById("news");
const language = document.documentElement.lang;
const today = new Intl.DateTimeFormat(language, { timeStyle: "medium" });
const other = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" });
const full = new Intl.DateTimeFormat(language, { dateStyle: "full", timeStyle: "long" });

function localTimes(root) {
  for (const time of root.querySelectorAll("time[datetime]")) {
    const date = new Date(time.dateTime);
    if (!Number.isNaN(date.getTime())) {
      const recent = date.toDateString() === new Date().toDateString();
      time.textContent = (recent ? today : other).format(date);
      time.title = full.format(date);
    }
  }
}

async function look() {
  const wall = "/rehearsal/" + feed.dataset.network;
  const known = encodeURIComponent(feed.dataset.revision);
  const answer = await fetch(`${wall}/feed.json?limit=0&known=${known}`);
  const state = await answer.json();
  if (!state.changed) {
    return;
  }
  const before = new Set([...feed.querySelectorAll("article")].map((note) => note.id));
  const page = await fetch(`${wall}/feed`, { headers: { "Accept-Language": language } });
  feed.innerHTML = await page.text();
  feed.dataset.revision = state.revision;
  localTimes(feed);
  const fresh = [...feed.querySelectorAll("article")].filter((note) => !before.has(note.id));
  fresh.forEach((note) => note.classList.add("fresh"));
  if (fresh.length > 0) {
    news.textContent = `${news.dataset.news} ${fresh[0].getAttribute("aria-label")}`;
  }
}

async function keepLooking() {
  try {
    if (!document.hidden) {
      await look();
    }
  } catch {
    // The program restarts; the next look will tell.
  }
  setTimeout(keepLooking, 1000);
}

// An older post is no longer on the wall; its own page still is.
const wanted = decodeURIComponent(location.hash.slice(1));
const pages = { x: "/rehearsal/x/i/status/", linkedin: "/rehearsal/linkedin/feed/update/", facebook: "/rehearsal/facebook/posts/" };
if (/\d{15}$/.test(wanted) && !document.getElementById(wanted) && feed.dataset.network in pages) {
  location.replace(pages[feed.dataset.network] + encodeURIComponent(wanted));
}

localTimes(document);
if (feed.dataset.network) {
  setTimeout(keepLooking, 1000);
}
