// The floor under `rutter check`: what a C program needs that only reads the same bytes, runs libyaml's events over the
// front matter and builds cmark-gfm's tree, with tables and task lists, of the body. It decodes and checks nothing.
// Reads paths from standard input, a line each; prints the number of files and bytes.
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <yaml.h>

static void events(const char *text, size_t size) {
  yaml_parser_t parser;
  if (!yaml_parser_initialize(&parser)) return;
  yaml_parser_set_input_string(&parser, (const unsigned char *)text, size);
  for (int done = 0; !done;) {
    yaml_event_t event;
    if (!yaml_parser_parse(&parser, &event)) break;
    done = event.type == YAML_STREAM_END_EVENT;
    yaml_event_delete(&event);
  }
  yaml_parser_delete(&parser);
}

static void tree(const char *text, size_t size, cmark_syntax_extension *table, cmark_syntax_extension *tasks) {
  cmark_parser *parser = cmark_parser_new(CMARK_OPT_DEFAULT);
  cmark_parser_attach_syntax_extension(parser, table);
  cmark_parser_attach_syntax_extension(parser, tasks);
  cmark_parser_feed(parser, text, size);
  cmark_node_free(cmark_parser_finish(parser));
  cmark_parser_free(parser);
}

int main(void) {
  static char text[1 << 20], path[4096];
  cmark_gfm_core_extensions_ensure_registered();
  cmark_syntax_extension *table = cmark_find_syntax_extension("table");
  cmark_syntax_extension *tasks = cmark_find_syntax_extension("tasklist");
  long files = 0, bytes = 0;
  while (fgets(path, sizeof path, stdin)) {
    path[strcspn(path, "\n")] = 0;
    FILE *file = fopen(path, "rb");
    if (!file) continue;
    size_t size = fread(text, 1, sizeof text - 1, file);
    fclose(file);
    text[size] = 0;
    files++;
    bytes += (long)size;
    size_t body = 0;
    char *end = strncmp(text, "---\n", 4) == 0 ? strstr(text + 3, "\n---\n") : NULL;
    if (end) {
      events(text + 4, (size_t)(end - text - 3));
      body = (size_t)(end - text) + 5;
    }
    tree(text + body, size - body, table, tasks);
  }
  printf("%ld files, %ld bytes\n", files, bytes);
  return 0;
}
