// In the page: a timeline for each container.
import { Init } from '@idotj/mastodon-embed-timeline';

for (const { id, dataset } of document.querySelectorAll('.mt-container')) {
  new Init({
    mtContainerId: id,
    instanceUrl: dataset.instance,
    timelineType: 'local',
    maxNbPostFetch: '10',
    maxNbPostShow: '10',
    hideEmojos: true,
    dateFormatLocale: 'id-ID',
  });
}
