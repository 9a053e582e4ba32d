// Made by scripts/embed.py: run it again when a file is added, renamed or removed.
#include "EmbeddedData.h"

static const unsigned char file_data_actors_tsv[] = {
#embed "../../data/actors.tsv"
};

static const unsigned char file_data_content_types_tsv[] = {
#embed "../../data/content-types.tsv"
};

static const unsigned char file_data_currencies_tsv[] = {
#embed "../../data/currencies.tsv"
};

static const unsigned char file_data_en_abbreviations_tsv[] = {
#embed "../../data/en/abbreviations.tsv"
};

static const unsigned char file_data_en_holidays_tsv[] = {
#embed "../../data/en/holidays.tsv"
};

static const unsigned char file_data_en_interface_tsv[] = {
#embed "../../data/en/interface.tsv"
};

static const unsigned char file_data_en_not_times_tsv[] = {
#embed "../../data/en/not-times.tsv"
};

static const unsigned char file_data_en_temporal_rules_tsv[] = {
#embed "../../data/en/temporal-rules.tsv"
};

static const unsigned char file_data_en_vague_windows_tsv[] = {
#embed "../../data/en/vague-windows.tsv"
};

static const unsigned char file_data_en_words_tsv[] = {
#embed "../../data/en/words.tsv"
};

static const unsigned char file_data_event_types_tsv[] = {
#embed "../../data/event-types.tsv"
};

static const unsigned char file_data_exchange_rates_tsv[] = {
#embed "../../data/exchange-rates.tsv"
};

static const unsigned char file_data_licences_tsv[] = {
#embed "../../data/licences.tsv"
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

static const unsigned char file_data_places_generated_tsv[] = {
#embed "../../data/places-generated.tsv"
};

static const unsigned char file_data_places_stop_tsv[] = {
#embed "../../data/places-stop.tsv"
};

static const unsigned char file_data_places_tsv[] = {
#embed "../../data/places.tsv"
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

static const unsigned char file_templates_serve_reload_js[] = {
#embed "../../templates/serve/reload.js"
};

static const struct embedded_file files[] = {
  {"data/actors.tsv", file_data_actors_tsv, sizeof file_data_actors_tsv},
  {"data/content-types.tsv", file_data_content_types_tsv, sizeof file_data_content_types_tsv},
  {"data/currencies.tsv", file_data_currencies_tsv, sizeof file_data_currencies_tsv},
  {"data/en/abbreviations.tsv", file_data_en_abbreviations_tsv, sizeof file_data_en_abbreviations_tsv},
  {"data/en/holidays.tsv", file_data_en_holidays_tsv, sizeof file_data_en_holidays_tsv},
  {"data/en/interface.tsv", file_data_en_interface_tsv, sizeof file_data_en_interface_tsv},
  {"data/en/not-times.tsv", file_data_en_not_times_tsv, sizeof file_data_en_not_times_tsv},
  {"data/en/temporal-rules.tsv", file_data_en_temporal_rules_tsv, sizeof file_data_en_temporal_rules_tsv},
  {"data/en/vague-windows.tsv", file_data_en_vague_windows_tsv, sizeof file_data_en_vague_windows_tsv},
  {"data/en/words.tsv", file_data_en_words_tsv, sizeof file_data_en_words_tsv},
  {"data/event-types.tsv", file_data_event_types_tsv, sizeof file_data_event_types_tsv},
  {"data/exchange-rates.tsv", file_data_exchange_rates_tsv, sizeof file_data_exchange_rates_tsv},
  {"data/licences.tsv", file_data_licences_tsv, sizeof file_data_licences_tsv},
  {"data/merge-rules.tsv", file_data_merge_rules_tsv, sizeof file_data_merge_rules_tsv},
  {"data/merge-weights.tsv", file_data_merge_weights_tsv, sizeof file_data_merge_weights_tsv},
  {"data/offices.tsv", file_data_offices_tsv, sizeof file_data_offices_tsv},
  {"data/places-generated.tsv", file_data_places_generated_tsv, sizeof file_data_places_generated_tsv},
  {"data/places-stop.tsv", file_data_places_stop_tsv, sizeof file_data_places_stop_tsv},
  {"data/places.tsv", file_data_places_tsv, sizeof file_data_places_tsv},
  {"starter/corpus/first-article.md", file_starter_corpus_first_article_md, sizeof file_starter_corpus_first_article_md},
  {"starter/templates/README.md", file_starter_templates_readme_md, sizeof file_starter_templates_readme_md},
  {"starter/timeline.yml", file_starter_timeline_yml, sizeof file_starter_timeline_yml},
  {"templates/serve/reload.js", file_templates_serve_reload_js, sizeof file_templates_serve_reload_js},
};

size_t embedded_file_count(void) { return sizeof files / sizeof files[0]; }

struct embedded_file embedded_file_at(size_t index) { return files[index]; }
