import type { Day } from '../domain/calendar/day.ts';
import { holdsOn } from '../domain/organ/permissions.ts';
import { dueDays } from '../domain/request/case/alerts.ts';
import { actingPosts, type CaseDays } from '../domain/request/case/case-alerts.ts';
import { type FeedEvent, feedOf } from '../domain/request/case/feed.ts';
