package main

import (
	"encoding/binary"
	"fmt"
	"strings"

	"golang.org/x/mod/sumdb/tlog"
)

const tileHeight = 8

// tiles serves the tiles of a log to tlog, which knows them under a path that starts with their height.
type tiles struct{ sample string }

func (t tiles) Height() int { return tileHeight }

func (t tiles) ReadTiles(wanted []tlog.Tile) ([][]byte, error) {
	found := make([][]byte, len(wanted))
	for at, tile := range wanted {
		content, err := read(t.sample, "log", strings.Replace(tile.Path(), "tile/8/", "tile/", 1))
		if err != nil {
			return nil, err
		}
		found[at] = content
	}
	return found, nil
}

func (t tiles) SaveTiles([]tlog.Tile, [][]byte) {}

func entriesOf(sample string, bundle, size int64) ([][]byte, error) {
	tile := tlog.Tile{H: tileHeight, L: -1, N: bundle, W: int(min(256, size-bundle*256))}
	content, err := read(sample, "log", strings.Replace(tile.Path(), "tile/8/data/", "tile/entries/", 1))
	if err != nil {
		return nil, err
	}
	var entries [][]byte
	for len(content) > 0 {
		if len(content) < 2 || len(content) < 2+int(binary.BigEndian.Uint16(content)) {
			return nil, fmt.Errorf("bundle %d is torn", bundle)
		}
		end := 2 + int(binary.BigEndian.Uint16(content))
		entries = append(entries, content[2:end])
		content = content[end:]
	}
	if len(entries) != tile.W {
		return nil, fmt.Errorf("bundle %d has %d entries, not %d", bundle, len(entries), tile.W)
	}
	return entries, nil
}

// verifyWithSumdb holds each entry against its hash in the tiles, which tlog itself holds against the root of the checkpoint.
func verifyWithSumdb(sample string) (string, error) {
	head, err := currentHead(sample)
	if err != nil {
		return "", err
	}
	hashes := tlog.TileHashReader(head, tiles{sample})
	for bundle := int64(0); bundle*256 < head.N; bundle++ {
		entries, err := entriesOf(sample, bundle, head.N)
		if err != nil {
			return "", err
		}
		indexes := make([]int64, len(entries))
		for at := range entries {
			indexes[at] = tlog.StoredHashIndex(0, bundle*256+int64(at))
		}
		stored, err := hashes.ReadHashes(indexes)
		if err != nil {
			return "", err
		}
		for at, entry := range entries {
			if tlog.RecordHash(entry) != stored[at] {
				return "", fmt.Errorf("entry %d is not the one in its tile", bundle*256+int64(at))
			}
		}
	}
	root, err := tlog.TreeHash(head.N, hashes)
	if err == nil && root != head.Hash {
		err = fmt.Errorf("the root is %s, not %s", root, head.Hash)
	}
	return verified(head), err
}
