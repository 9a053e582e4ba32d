#include "EmbeddedData.h"

static const unsigned char data_en_abbreviations[] = {
#embed "../../data/en/abbreviations.tsv"
};

const struct embedded_file embedded_files[] = {
  {"data/en/abbreviations.tsv", data_en_abbreviations, sizeof data_en_abbreviations},
};
const size_t embedded_file_count = sizeof embedded_files / sizeof embedded_files[0];
