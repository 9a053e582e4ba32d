// Made by scripts/embed.py: run it again when a file is added, renamed or removed.
#include "EmbeddedData.h"

static const unsigned char file_data_sources_md[] = {
#embed "../../data/SOURCES.md"
};

static const unsigned char file_data_actors_tsv[] = {
#embed "../../data/actors.tsv"
};

static const unsigned char file_data_article_dating_tsv[] = {
#embed "../../data/article-dating.tsv"
};

static const unsigned char file_data_content_types_tsv[] = {
#embed "../../data/content-types.tsv"
};

static const unsigned char file_data_currencies_tsv[] = {
#embed "../../data/currencies.tsv"
};

static const unsigned char file_data_de_abbreviations_tsv[] = {
#embed "../../data/de/abbreviations.tsv"
};

static const unsigned char file_data_de_boilerplate_tsv[] = {
#embed "../../data/de/boilerplate.tsv"
};

static const unsigned char file_data_de_compounds_tsv[] = {
#embed "../../data/de/compounds.tsv"
};

static const unsigned char file_data_de_function_words_tsv[] = {
#embed "../../data/de/function-words.tsv"
};

static const unsigned char file_data_de_holidays_tsv[] = {
#embed "../../data/de/holidays.tsv"
};

static const unsigned char file_data_de_interface_tsv[] = {
#embed "../../data/de/interface.tsv"
};

static const unsigned char file_data_de_names_tsv[] = {
#embed "../../data/de/names.tsv"
};

static const unsigned char file_data_de_not_times_tsv[] = {
#embed "../../data/de/not-times.tsv"
};

static const unsigned char file_data_de_search_tsv[] = {
#embed "../../data/de/search.tsv"
};

static const unsigned char file_data_de_temporal_rules_tsv[] = {
#embed "../../data/de/temporal-rules.tsv"
};

static const unsigned char file_data_de_vague_windows_tsv[] = {
#embed "../../data/de/vague-windows.tsv"
};

static const unsigned char file_data_de_words_tsv[] = {
#embed "../../data/de/words.tsv"
};

static const unsigned char file_data_en_abbreviations_tsv[] = {
#embed "../../data/en/abbreviations.tsv"
};

static const unsigned char file_data_en_amounts_tsv[] = {
#embed "../../data/en/amounts.tsv"
};

static const unsigned char file_data_en_article_dating_tsv[] = {
#embed "../../data/en/article-dating.tsv"
};

static const unsigned char file_data_en_boilerplate_tsv[] = {
#embed "../../data/en/boilerplate.tsv"
};

static const unsigned char file_data_en_counts_tsv[] = {
#embed "../../data/en/counts.tsv"
};

static const unsigned char file_data_en_dating_tsv[] = {
#embed "../../data/en/dating.tsv"
};

static const unsigned char file_data_en_frames_tsv[] = {
#embed "../../data/en/frames.tsv"
};

static const unsigned char file_data_en_function_words_tsv[] = {
#embed "../../data/en/function-words.tsv"
};

static const unsigned char file_data_en_governors_tsv[] = {
#embed "../../data/en/governors.tsv"
};

static const unsigned char file_data_en_grammar_tsv[] = {
#embed "../../data/en/grammar.tsv"
};

static const unsigned char file_data_en_holidays_tsv[] = {
#embed "../../data/en/holidays.tsv"
};

static const unsigned char file_data_en_inflection_tsv[] = {
#embed "../../data/en/inflection.tsv"
};

static const unsigned char file_data_en_interface_tsv[] = {
#embed "../../data/en/interface.tsv"
};

static const unsigned char file_data_en_link_cues_tsv[] = {
#embed "../../data/en/link-cues.tsv"
};

static const unsigned char file_data_en_not_events_tsv[] = {
#embed "../../data/en/not-events.tsv"
};

static const unsigned char file_data_en_not_times_tsv[] = {
#embed "../../data/en/not-times.tsv"
};

static const unsigned char file_data_en_nouns_tsv[] = {
#embed "../../data/en/nouns.tsv"
};

static const unsigned char file_data_en_precedence_tsv[] = {
#embed "../../data/en/precedence.tsv"
};

static const unsigned char file_data_en_search_tsv[] = {
#embed "../../data/en/search.tsv"
};

static const unsigned char file_data_en_stages_tsv[] = {
#embed "../../data/en/stages.tsv"
};

static const unsigned char file_data_en_status_cues_tsv[] = {
#embed "../../data/en/status-cues.tsv"
};

static const unsigned char file_data_en_temporal_rules_tsv[] = {
#embed "../../data/en/temporal-rules.tsv"
};

static const unsigned char file_data_en_triggers_tsv[] = {
#embed "../../data/en/triggers.tsv"
};

static const unsigned char file_data_en_unrelated_topics_tsv[] = {
#embed "../../data/en/unrelated-topics.tsv"
};

static const unsigned char file_data_en_vague_windows_tsv[] = {
#embed "../../data/en/vague-windows.tsv"
};

static const unsigned char file_data_en_verbs_tsv[] = {
#embed "../../data/en/verbs.tsv"
};

static const unsigned char file_data_en_words_tsv[] = {
#embed "../../data/en/words.tsv"
};

static const unsigned char file_data_event_types_tsv[] = {
#embed "../../data/event-types.tsv"
};

static const unsigned char file_data_events_schema_json[] = {
#embed "../../data/events-schema.json"
};

static const unsigned char file_data_exchange_rates_tsv[] = {
#embed "../../data/exchange-rates.tsv"
};

static const unsigned char file_data_given_names_tsv[] = {
#embed "../../data/given-names.tsv"
};

static const unsigned char file_data_licences_tsv[] = {
#embed "../../data/licences.tsv"
};

static const unsigned char file_data_link_examples_tsv[] = {
#embed "../../data/link-examples.tsv"
};

static const unsigned char file_data_link_rules_tsv[] = {
#embed "../../data/link-rules.tsv"
};

static const unsigned char file_data_merge_examples_tsv[] = {
#embed "../../data/merge-examples.tsv"
};

static const unsigned char file_data_merge_rules_tsv[] = {
#embed "../../data/merge-rules.tsv"
};

static const unsigned char file_data_merge_weights_tsv[] = {
#embed "../../data/merge-weights.tsv"
};

static const unsigned char file_data_offices_tsv[] = {
#embed "../../data/offices.tsv"
};

static const unsigned char file_data_outlines_tsv[] = {
#embed "../../data/outlines.tsv"
};

static const unsigned char file_data_places_generated_tsv[] = {
#embed "../../data/places-generated.tsv"
};

static const unsigned char file_data_places_stop_tsv[] = {
#embed "../../data/places-stop.tsv"
};

static const unsigned char file_data_places_tsv[] = {
#embed "../../data/places.tsv"
};

static const unsigned char file_data_role_context_tsv[] = {
#embed "../../data/role-context.tsv"
};

static const unsigned char file_data_wars_tsv[] = {
#embed "../../data/wars.tsv"
};

static const unsigned char file_starter_corpus_first_article_md[] = {
#embed "../../starter/corpus/first-article.md"
};

static const unsigned char file_starter_templates_readme_md[] = {
#embed "../../starter/templates/README.md"
};

static const unsigned char file_starter_timeline_yml[] = {
#embed "../../starter/timeline.yml"
};

static const unsigned char file_templates_assets_explorer_chart_js[] = {
#embed "../../templates/assets/explorer-chart.js"
};

static const unsigned char file_templates_assets_explorer_filters_js[] = {
#embed "../../templates/assets/explorer-filters.js"
};

static const unsigned char file_templates_assets_explorer_list_js[] = {
#embed "../../templates/assets/explorer-list.js"
};

static const unsigned char file_templates_assets_explorer_model_js[] = {
#embed "../../templates/assets/explorer-model.js"
};

static const unsigned char file_templates_assets_explorer_js[] = {
#embed "../../templates/assets/explorer.js"
};

static const unsigned char file_templates_assets_favicon_svg[] = {
#embed "../../templates/assets/favicon.svg"
};

static const unsigned char file_templates_assets_search_engine_js[] = {
#embed "../../templates/assets/search-engine.js"
};

static const unsigned char file_templates_assets_search_page_js[] = {
#embed "../../templates/assets/search-page.js"
};

static const unsigned char file_templates_assets_shards_js[] = {
#embed "../../templates/assets/shards.js"
};

static const unsigned char file_templates_assets_timeline_css[] = {
#embed "../../templates/assets/timeline.css"
};

static const unsigned char file_templates_assets_timeline_js[] = {
#embed "../../templates/assets/timeline.js"
};

static const unsigned char file_templates_layouts_embed_html[] = {
#embed "../../templates/layouts/embed.html"
};

static const unsigned char file_templates_layouts_page_html[] = {
#embed "../../templates/layouts/page.html"
};

static const unsigned char file_templates_layouts_parts_marks_html[] = {
#embed "../../templates/layouts/parts/marks.html"
};

static const unsigned char file_templates_layouts_redirect_html[] = {
#embed "../../templates/layouts/redirect.html"
};

static const unsigned char file_templates_pages_about_md[] = {
#embed "../../templates/pages/about.md"
};

static const unsigned char file_templates_pages_accessibility_md[] = {
#embed "../../templates/pages/accessibility.md"
};

static const unsigned char file_templates_pages_aid_donor_md[] = {
#embed "../../templates/pages/aid-donor.md"
};

static const unsigned char file_templates_pages_aid_md[] = {
#embed "../../templates/pages/aid.md"
};

static const unsigned char file_templates_pages_article_md[] = {
#embed "../../templates/pages/article.md"
};

static const unsigned char file_templates_pages_articles_md[] = {
#embed "../../templates/pages/articles.md"
};

static const unsigned char file_templates_pages_browse_md[] = {
#embed "../../templates/pages/browse.md"
};

static const unsigned char file_templates_pages_changes_md[] = {
#embed "../../templates/pages/changes.md"
};

static const unsigned char file_templates_pages_charts_md[] = {
#embed "../../templates/pages/charts.md"
};

static const unsigned char file_templates_pages_corrections_md[] = {
#embed "../../templates/pages/corrections.md"
};

static const unsigned char file_templates_pages_data_md[] = {
#embed "../../templates/pages/data.md"
};

static const unsigned char file_templates_pages_day_md[] = {
#embed "../../templates/pages/day.md"
};

static const unsigned char file_templates_pages_embed_md[] = {
#embed "../../templates/pages/embed.md"
};

static const unsigned char file_templates_pages_event_md[] = {
#embed "../../templates/pages/event.md"
};

static const unsigned char file_templates_pages_index_md[] = {
#embed "../../templates/pages/index.md"
};

static const unsigned char file_templates_pages_list_md[] = {
#embed "../../templates/pages/list.md"
};

static const unsigned char file_templates_pages_map_md[] = {
#embed "../../templates/pages/map.md"
};

static const unsigned char file_templates_pages_mediation_md[] = {
#embed "../../templates/pages/mediation.md"
};

static const unsigned char file_templates_pages_method_md[] = {
#embed "../../templates/pages/method.md"
};

static const unsigned char file_templates_pages_month_md[] = {
#embed "../../templates/pages/month.md"
};

static const unsigned char file_templates_pages_not_found_md[] = {
#embed "../../templates/pages/not-found.md"
};

static const unsigned char file_templates_pages_parts_card_md[] = {
#embed "../../templates/pages/parts/card.md"
};

static const unsigned char file_templates_pages_parts_correction_md[] = {
#embed "../../templates/pages/parts/correction.md"
};

static const unsigned char file_templates_pages_parts_line_md[] = {
#embed "../../templates/pages/parts/line.md"
};

static const unsigned char file_templates_pages_parts_pager_md[] = {
#embed "../../templates/pages/parts/pager.md"
};

static const unsigned char file_templates_pages_parts_pages_md[] = {
#embed "../../templates/pages/parts/pages.md"
};

static const unsigned char file_templates_pages_quality_md[] = {
#embed "../../templates/pages/quality.md"
};

static const unsigned char file_templates_pages_search_md[] = {
#embed "../../templates/pages/search.md"
};

static const unsigned char file_templates_pages_sources_md[] = {
#embed "../../templates/pages/sources.md"
};

static const unsigned char file_templates_pages_thread_md[] = {
#embed "../../templates/pages/thread.md"
};

static const unsigned char file_templates_pages_timeline_md[] = {
#embed "../../templates/pages/timeline.md"
};

static const unsigned char file_templates_pages_undated_md[] = {
#embed "../../templates/pages/undated.md"
};

static const unsigned char file_templates_pages_year_md[] = {
#embed "../../templates/pages/year.md"
};

static const unsigned char file_templates_serve_reload_js[] = {
#embed "../../templates/serve/reload.js"
};

static const unsigned char file_templates_variables_tsv[] = {
#embed "../../templates/variables.tsv"
};

static const struct embedded_file files[] = {
  {"data/SOURCES.md", file_data_sources_md, sizeof file_data_sources_md},
  {"data/actors.tsv", file_data_actors_tsv, sizeof file_data_actors_tsv},
  {"data/article-dating.tsv", file_data_article_dating_tsv, sizeof file_data_article_dating_tsv},
  {"data/content-types.tsv", file_data_content_types_tsv, sizeof file_data_content_types_tsv},
  {"data/currencies.tsv", file_data_currencies_tsv, sizeof file_data_currencies_tsv},
  {"data/de/abbreviations.tsv", file_data_de_abbreviations_tsv, sizeof file_data_de_abbreviations_tsv},
  {"data/de/boilerplate.tsv", file_data_de_boilerplate_tsv, sizeof file_data_de_boilerplate_tsv},
  {"data/de/compounds.tsv", file_data_de_compounds_tsv, sizeof file_data_de_compounds_tsv},
  {"data/de/function-words.tsv", file_data_de_function_words_tsv, sizeof file_data_de_function_words_tsv},
  {"data/de/holidays.tsv", file_data_de_holidays_tsv, sizeof file_data_de_holidays_tsv},
  {"data/de/interface.tsv", file_data_de_interface_tsv, sizeof file_data_de_interface_tsv},
  {"data/de/names.tsv", file_data_de_names_tsv, sizeof file_data_de_names_tsv},
  {"data/de/not-times.tsv", file_data_de_not_times_tsv, sizeof file_data_de_not_times_tsv},
  {"data/de/search.tsv", file_data_de_search_tsv, sizeof file_data_de_search_tsv},
  {"data/de/temporal-rules.tsv", file_data_de_temporal_rules_tsv, sizeof file_data_de_temporal_rules_tsv},
  {"data/de/vague-windows.tsv", file_data_de_vague_windows_tsv, sizeof file_data_de_vague_windows_tsv},
  {"data/de/words.tsv", file_data_de_words_tsv, sizeof file_data_de_words_tsv},
  {"data/en/abbreviations.tsv", file_data_en_abbreviations_tsv, sizeof file_data_en_abbreviations_tsv},
  {"data/en/amounts.tsv", file_data_en_amounts_tsv, sizeof file_data_en_amounts_tsv},
  {"data/en/article-dating.tsv", file_data_en_article_dating_tsv, sizeof file_data_en_article_dating_tsv},
  {"data/en/boilerplate.tsv", file_data_en_boilerplate_tsv, sizeof file_data_en_boilerplate_tsv},
  {"data/en/counts.tsv", file_data_en_counts_tsv, sizeof file_data_en_counts_tsv},
  {"data/en/dating.tsv", file_data_en_dating_tsv, sizeof file_data_en_dating_tsv},
  {"data/en/frames.tsv", file_data_en_frames_tsv, sizeof file_data_en_frames_tsv},
  {"data/en/function-words.tsv", file_data_en_function_words_tsv, sizeof file_data_en_function_words_tsv},
  {"data/en/governors.tsv", file_data_en_governors_tsv, sizeof file_data_en_governors_tsv},
  {"data/en/grammar.tsv", file_data_en_grammar_tsv, sizeof file_data_en_grammar_tsv},
  {"data/en/holidays.tsv", file_data_en_holidays_tsv, sizeof file_data_en_holidays_tsv},
  {"data/en/inflection.tsv", file_data_en_inflection_tsv, sizeof file_data_en_inflection_tsv},
  {"data/en/interface.tsv", file_data_en_interface_tsv, sizeof file_data_en_interface_tsv},
  {"data/en/link-cues.tsv", file_data_en_link_cues_tsv, sizeof file_data_en_link_cues_tsv},
  {"data/en/not-events.tsv", file_data_en_not_events_tsv, sizeof file_data_en_not_events_tsv},
  {"data/en/not-times.tsv", file_data_en_not_times_tsv, sizeof file_data_en_not_times_tsv},
  {"data/en/nouns.tsv", file_data_en_nouns_tsv, sizeof file_data_en_nouns_tsv},
  {"data/en/precedence.tsv", file_data_en_precedence_tsv, sizeof file_data_en_precedence_tsv},
  {"data/en/search.tsv", file_data_en_search_tsv, sizeof file_data_en_search_tsv},
  {"data/en/stages.tsv", file_data_en_stages_tsv, sizeof file_data_en_stages_tsv},
  {"data/en/status-cues.tsv", file_data_en_status_cues_tsv, sizeof file_data_en_status_cues_tsv},
  {"data/en/temporal-rules.tsv", file_data_en_temporal_rules_tsv, sizeof file_data_en_temporal_rules_tsv},
  {"data/en/triggers.tsv", file_data_en_triggers_tsv, sizeof file_data_en_triggers_tsv},
  {"data/en/unrelated-topics.tsv", file_data_en_unrelated_topics_tsv, sizeof file_data_en_unrelated_topics_tsv},
  {"data/en/vague-windows.tsv", file_data_en_vague_windows_tsv, sizeof file_data_en_vague_windows_tsv},
  {"data/en/verbs.tsv", file_data_en_verbs_tsv, sizeof file_data_en_verbs_tsv},
  {"data/en/words.tsv", file_data_en_words_tsv, sizeof file_data_en_words_tsv},
  {"data/event-types.tsv", file_data_event_types_tsv, sizeof file_data_event_types_tsv},
  {"data/events-schema.json", file_data_events_schema_json, sizeof file_data_events_schema_json},
  {"data/exchange-rates.tsv", file_data_exchange_rates_tsv, sizeof file_data_exchange_rates_tsv},
  {"data/given-names.tsv", file_data_given_names_tsv, sizeof file_data_given_names_tsv},
  {"data/licences.tsv", file_data_licences_tsv, sizeof file_data_licences_tsv},
  {"data/link-examples.tsv", file_data_link_examples_tsv, sizeof file_data_link_examples_tsv},
  {"data/link-rules.tsv", file_data_link_rules_tsv, sizeof file_data_link_rules_tsv},
  {"data/merge-examples.tsv", file_data_merge_examples_tsv, sizeof file_data_merge_examples_tsv},
  {"data/merge-rules.tsv", file_data_merge_rules_tsv, sizeof file_data_merge_rules_tsv},
  {"data/merge-weights.tsv", file_data_merge_weights_tsv, sizeof file_data_merge_weights_tsv},
  {"data/offices.tsv", file_data_offices_tsv, sizeof file_data_offices_tsv},
  {"data/outlines.tsv", file_data_outlines_tsv, sizeof file_data_outlines_tsv},
  {"data/places-generated.tsv", file_data_places_generated_tsv, sizeof file_data_places_generated_tsv},
  {"data/places-stop.tsv", file_data_places_stop_tsv, sizeof file_data_places_stop_tsv},
  {"data/places.tsv", file_data_places_tsv, sizeof file_data_places_tsv},
  {"data/role-context.tsv", file_data_role_context_tsv, sizeof file_data_role_context_tsv},
  {"data/wars.tsv", file_data_wars_tsv, sizeof file_data_wars_tsv},
  {"starter/corpus/first-article.md", file_starter_corpus_first_article_md, sizeof file_starter_corpus_first_article_md},
  {"starter/templates/README.md", file_starter_templates_readme_md, sizeof file_starter_templates_readme_md},
  {"starter/timeline.yml", file_starter_timeline_yml, sizeof file_starter_timeline_yml},
  {"templates/assets/explorer-chart.js", file_templates_assets_explorer_chart_js, sizeof file_templates_assets_explorer_chart_js},
  {"templates/assets/explorer-filters.js", file_templates_assets_explorer_filters_js, sizeof file_templates_assets_explorer_filters_js},
  {"templates/assets/explorer-list.js", file_templates_assets_explorer_list_js, sizeof file_templates_assets_explorer_list_js},
  {"templates/assets/explorer-model.js", file_templates_assets_explorer_model_js, sizeof file_templates_assets_explorer_model_js},
  {"templates/assets/explorer.js", file_templates_assets_explorer_js, sizeof file_templates_assets_explorer_js},
  {"templates/assets/favicon.svg", file_templates_assets_favicon_svg, sizeof file_templates_assets_favicon_svg},
  {"templates/assets/search-engine.js", file_templates_assets_search_engine_js, sizeof file_templates_assets_search_engine_js},
  {"templates/assets/search-page.js", file_templates_assets_search_page_js, sizeof file_templates_assets_search_page_js},
  {"templates/assets/shards.js", file_templates_assets_shards_js, sizeof file_templates_assets_shards_js},
  {"templates/assets/timeline.css", file_templates_assets_timeline_css, sizeof file_templates_assets_timeline_css},
  {"templates/assets/timeline.js", file_templates_assets_timeline_js, sizeof file_templates_assets_timeline_js},
  {"templates/layouts/embed.html", file_templates_layouts_embed_html, sizeof file_templates_layouts_embed_html},
  {"templates/layouts/page.html", file_templates_layouts_page_html, sizeof file_templates_layouts_page_html},
  {"templates/layouts/parts/marks.html", file_templates_layouts_parts_marks_html, sizeof file_templates_layouts_parts_marks_html},
  {"templates/layouts/redirect.html", file_templates_layouts_redirect_html, sizeof file_templates_layouts_redirect_html},
  {"templates/pages/about.md", file_templates_pages_about_md, sizeof file_templates_pages_about_md},
  {"templates/pages/accessibility.md", file_templates_pages_accessibility_md, sizeof file_templates_pages_accessibility_md},
  {"templates/pages/aid-donor.md", file_templates_pages_aid_donor_md, sizeof file_templates_pages_aid_donor_md},
  {"templates/pages/aid.md", file_templates_pages_aid_md, sizeof file_templates_pages_aid_md},
  {"templates/pages/article.md", file_templates_pages_article_md, sizeof file_templates_pages_article_md},
  {"templates/pages/articles.md", file_templates_pages_articles_md, sizeof file_templates_pages_articles_md},
  {"templates/pages/browse.md", file_templates_pages_browse_md, sizeof file_templates_pages_browse_md},
  {"templates/pages/changes.md", file_templates_pages_changes_md, sizeof file_templates_pages_changes_md},
  {"templates/pages/charts.md", file_templates_pages_charts_md, sizeof file_templates_pages_charts_md},
  {"templates/pages/corrections.md", file_templates_pages_corrections_md, sizeof file_templates_pages_corrections_md},
  {"templates/pages/data.md", file_templates_pages_data_md, sizeof file_templates_pages_data_md},
  {"templates/pages/day.md", file_templates_pages_day_md, sizeof file_templates_pages_day_md},
  {"templates/pages/embed.md", file_templates_pages_embed_md, sizeof file_templates_pages_embed_md},
  {"templates/pages/event.md", file_templates_pages_event_md, sizeof file_templates_pages_event_md},
  {"templates/pages/index.md", file_templates_pages_index_md, sizeof file_templates_pages_index_md},
  {"templates/pages/list.md", file_templates_pages_list_md, sizeof file_templates_pages_list_md},
  {"templates/pages/map.md", file_templates_pages_map_md, sizeof file_templates_pages_map_md},
  {"templates/pages/mediation.md", file_templates_pages_mediation_md, sizeof file_templates_pages_mediation_md},
  {"templates/pages/method.md", file_templates_pages_method_md, sizeof file_templates_pages_method_md},
  {"templates/pages/month.md", file_templates_pages_month_md, sizeof file_templates_pages_month_md},
  {"templates/pages/not-found.md", file_templates_pages_not_found_md, sizeof file_templates_pages_not_found_md},
  {"templates/pages/parts/card.md", file_templates_pages_parts_card_md, sizeof file_templates_pages_parts_card_md},
  {"templates/pages/parts/correction.md", file_templates_pages_parts_correction_md, sizeof file_templates_pages_parts_correction_md},
  {"templates/pages/parts/line.md", file_templates_pages_parts_line_md, sizeof file_templates_pages_parts_line_md},
  {"templates/pages/parts/pager.md", file_templates_pages_parts_pager_md, sizeof file_templates_pages_parts_pager_md},
  {"templates/pages/parts/pages.md", file_templates_pages_parts_pages_md, sizeof file_templates_pages_parts_pages_md},
  {"templates/pages/quality.md", file_templates_pages_quality_md, sizeof file_templates_pages_quality_md},
  {"templates/pages/search.md", file_templates_pages_search_md, sizeof file_templates_pages_search_md},
  {"templates/pages/sources.md", file_templates_pages_sources_md, sizeof file_templates_pages_sources_md},
  {"templates/pages/thread.md", file_templates_pages_thread_md, sizeof file_templates_pages_thread_md},
  {"templates/pages/timeline.md", file_templates_pages_timeline_md, sizeof file_templates_pages_timeline_md},
  {"templates/pages/undated.md", file_templates_pages_undated_md, sizeof file_templates_pages_undated_md},
  {"templates/pages/year.md", file_templates_pages_year_md, sizeof file_templates_pages_year_md},
  {"templates/serve/reload.js", file_templates_serve_reload_js, sizeof file_templates_serve_reload_js},
  {"templates/variables.tsv", file_templates_variables_tsv, sizeof file_templates_variables_tsv},
};

size_t embedded_file_count(void) { return sizeof files / sizeof files[0]; }

struct embedded_file embedded_file_at(size_t index) { return files[index]; }
