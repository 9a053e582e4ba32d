// Made by scripts/embed.py: run it again when a file is added, renamed or removed.
#include "EmbeddedData.h"

static const unsigned char file_data_content_types_tsv[] = {
#embed "../../data/content-types.tsv"
};

static const unsigned char file_data_en_abbreviations_tsv[] = {
#embed "../../data/en/abbreviations.tsv"
};

static const unsigned char file_data_en_interface_tsv[] = {
#embed "../../data/en/interface.tsv"
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
  {"data/content-types.tsv", file_data_content_types_tsv, sizeof file_data_content_types_tsv},
  {"data/en/abbreviations.tsv", file_data_en_abbreviations_tsv, sizeof file_data_en_abbreviations_tsv},
  {"data/en/interface.tsv", file_data_en_interface_tsv, sizeof file_data_en_interface_tsv},
  {"starter/corpus/first-article.md", file_starter_corpus_first_article_md, sizeof file_starter_corpus_first_article_md},
  {"starter/templates/README.md", file_starter_templates_readme_md, sizeof file_starter_templates_readme_md},
  {"starter/timeline.yml", file_starter_timeline_yml, sizeof file_starter_timeline_yml},
  {"templates/serve/reload.js", file_templates_serve_reload_js, sizeof file_templates_serve_reload_js},
};

size_t embedded_file_count(void) { return sizeof files / sizeof files[0]; }

struct embedded_file embedded_file_at(size_t index) { return files[index]; }
