package main

import (
	"crypto/rand"
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const (
	origin  = "go.example/log1"
	written = 70_000
)

func put(content []byte, parts ...string) error {
	file := filepath.Join(parts...)
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		return err
	}
	return os.WriteFile(file, content, 0o644)
}

// writeLog makes a log that has nothing of ours: hashes, tiles and signature by x/mod.
func writeLog(sample string) (string, error) {
	hashes, err := writeEntries(sample)
	if err != nil {
		return "", err
	}
	reader := stored(&hashes)
	for _, tile := range tlog.NewTiles(tileHeight, 0, written) {
		content, err := tlog.ReadTileData(tile, reader)
		if err != nil {
			return "", err
		}
		if err := put(content, sample, "log", strings.Replace(tile.Path(), "tile/8/", "tile/", 1)); err != nil {
			return "", err
		}
	}
	root, err := tlog.TreeHash(written, reader)
	if err != nil {
		return "", err
	}
	return verified(tlog.Tree{N: written, Hash: root}), writeCheckpoint(sample, root)
}

func stored(hashes *[]tlog.Hash) tlog.HashReader {
	return tlog.HashReaderFunc(func(indexes []int64) ([]tlog.Hash, error) {
		found := make([]tlog.Hash, len(indexes))
		for at, index := range indexes {
			found[at] = (*hashes)[index]
		}
		return found, nil
	})
}

func writeEntries(sample string) ([]tlog.Hash, error) {
	var hashes []tlog.Hash
	known := stored(&hashes)
	var bundle []byte
	for n := int64(0); n < written; n++ {
		entry := fmt.Appendf(nil, "entry %d", n)
		bundle = append(binary.BigEndian.AppendUint16(bundle, uint16(len(entry))), entry...)
		added, err := tlog.StoredHashes(n, entry, known)
		if err != nil {
			return nil, err
		}
		hashes = append(hashes, added...)
		if width := int(n%256) + 1; width == 256 || n == written-1 {
			path := tlog.Tile{H: tileHeight, L: -1, N: n / 256, W: width}.Path()
			if err := put(bundle, sample, "log", strings.Replace(path, "tile/8/data/", "tile/entries/", 1)); err != nil {
				return nil, err
			}
			bundle = nil
		}
	}
	return hashes, nil
}

func writeCheckpoint(sample string, root tlog.Hash) error {
	skey, vkey, err := note.GenerateKey(rand.Reader, origin)
	if err != nil {
		return err
	}
	signer, err := note.NewSigner(skey)
	if err != nil {
		return err
	}
	signed, err := note.Sign(&note.Note{Text: fmt.Sprintf("%s\n%d\n%s\n", origin, written, root)}, signer)
	if err != nil {
		return err
	}
	if err := put([]byte(vkey+"\n"), sample, "log.vkey"); err != nil {
		return err
	}
	return put(signed, sample, "log", "checkpoint")
}
