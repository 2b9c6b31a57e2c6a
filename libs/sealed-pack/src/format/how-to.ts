/** One page for whoever has the pack and nothing of ours. Standard tools, save for the last step. */
export const HOW_TO_TEXT = `How to check this pack without us · 不依赖我们如何核验本封存包
================================================================

You need unzip, sha256sum, base64, openssl 3 - and, for the last step, Node.js 20 or newer. No network, no database.
需要 unzip、sha256sum、base64、openssl 3;最后一步另需 Node.js 20 以上。不需要网络和数据库。

1. Unpack, and compare every file with its SHA-256 · 解包并逐个比对文件摘要

   unzip -q pack.zip -d pack && cd pack
   sha256sum --check --quiet SHA256SUMS

   manifest.json says what was asked, what each file is, what is proven and what is not.
   manifest.json 说明所问问题、各文件内容、已证明与未证明的事项。

2. Compare the key of the log with the one you got by another way · 与另行取得的日志公钥比对

   cat log/log.vkey

   log/policy names the witnesses and how many of them must have signed. log/policy 列明见证方及所需签名数。

3. Check the signature under the head of the log · 验证日志签名

   sed -n 1,3p log/checkpoint > signed.txt
   name=$(cut -d+ -f1 log/log.vkey)
   { printf '\\060\\052\\060\\005\\006\\003\\053\\145\\160\\003\\041\\000'; cut -d+ -f3- log/log.vkey | base64 -d | tail -c 32; } > key.der
   grep -m 1 "^— $name " log/checkpoint | cut -d' ' -f3 | base64 -d | tail -c 64 > signature.bin
   openssl pkeyutl -verify -pubin -keyform DER -inkey key.der -rawin -in signed.txt -sigfile signature.bin

4. Check that the log commits to the bytes of an event · 验证日志对事件原文的承诺

   event=$(ls events | head -n 1); place=\${event%.json}
   sed -n 's/^extra //p' entries/$place.tlog-proof | base64 -d > entry.json
   salt=$(sed -n 's/.*"salt":"\\([^"]*\\)".*/\\1/p' entry.json | base64 -d | od -An -v -tx1 | tr -d ' \\n')
   openssl dgst -sha256 -mac HMAC -macopt hexkey:$salt -binary events/$event | base64
   sed -n 's/.*\\\\"c256\\\\":\\\\"\\([^"\\\\]*\\)\\\\".*/\\1/p' entry.json

   Both lines must be the same. The files under entries/ are C2SP tlog-proofs: any verifier of that format tells whether
   the entry is in the tree under log/checkpoint. 两行应当一致。entries/ 下为 C2SP tlog-proof 文件,可用任何同格式工具核验。

5. Where signatures/ has files: check that the organ signed the event · 若有 signatures/:验证机构对事件的签名

   unb64() { tr '_-' '/+' | awk '{ while (length($0) % 4) $0 = $0 "="; print }' | base64 -d; }
   jws=$(ls signatures | head -n 1); place=\${jws%.jws}; jws=$(cat signatures/$jws); head=\${jws%..*}
   kid=$(printf %s "$head" | unb64 | sed 's/.*"kid":"\\([^"]*\\)".*/\\1/')
   said=$(grep -l 'key.registered' events/*.json | xargs grep -l "\\"$kid\\"" | head -n 1)
   half() { sed -n 's/.*\\\\"'$1'\\\\":\\\\"\\([^\\\\]*\\)\\\\".*/\\1/p' $said | unb64; }
   { printf '%s.' "$head"; cat events/$place.json; } > said.bin
   printf %s "\${jws#*..}" | unb64 > organ.sig
   { printf '\\060\\052\\060\\005\\006\\003\\053\\145\\160\\003\\041\\000'; half x; } > organ.der
   how=
   if printf %s "$head" | unb64 | grep SM2SM3 > /dev/null; then how='-digest sm3 -pkeyopt distid:1234567812345678'
     { printf '\\060\\131\\060\\023\\006\\007\\052\\206\\110\\316\\075\\002\\001\\006\\010\\052\\201\\034\\317\\125\\001\\202\\055\\003\\102\\000\\004'
       half x; half y; } > organ.der
     rs=$(od -An -v -tx1 organ.sig | tr -d ' \\n' | sed 's/.\\{64\\}/&\\nb=INTEGER:0x/')
     printf 'asn1=SEQUENCE:sig\\n[sig]\\na=INTEGER:0x%s\\n' "$rs" > organ.cnf
     openssl asn1parse -genconf organ.cnf -noout -out organ.sig; fi
   openssl pkeyutl -verify -pubin -keyform DER -inkey organ.der -rawin -in said.bin -sigfile organ.sig $how
   printf %s "$jws" | openssl dgst -sha256 -binary | base64
   sed -n 's/^extra //p' entries/$place.tlog-proof | base64 -d | sed -n 's/.*\\\\"jws256\\\\":\\\\"\\([^"\\\\]*\\)\\\\".*/\\1/p'

   The last two lines must be the same: the log commits to the signature, so nobody takes it away or puts another in its place
   (entries from before the log did so have none). 最后两行应当一致:日志同时承诺了签名本身。

   This is for headers with "b64":false; others sign the base64url of the bytes. 适用于 "b64":false 的签名头。
   $said is the event in which the organ registered the key; look at its source. Ask the organ whether it is its key.
   $said 为该机构登记密钥的事件,请核对其 source,并向该机构确认密钥。

6. Check the time stamp over an earlier head of the log, if there is time/ · 如有 time/,验证较早日志头的时间戳

   openssl ts -verify -data time/checkpoint -in time/checkpoint.tsr -CAfile tsa.pem
   openssl ts -reply -in time/checkpoint.tsr -text

   tsa.pem is the certificate of the authority, got by another way. The entry of kind time-stamp in
   manifest.json stands under entries/ and has the SHA-256 of time/checkpoint.tsr. tsa.pem 为另行取得的时间戳机构证书。

7. All of it, and the rules executed again to the same case file · 全部核验,并重新执行规则得到相同案卷

   node quanlian-verify.mjs pack.zip --key log.vkey --tsa tsa.pem

   quanlian-verify.mjs is one file beside the pack; quanlian-verify.html does the same in a browser and sends nothing
   anywhere. quanlian-verify.mjs 为单一文件;quanlian-verify.html 在浏览器内完成同样核验,不外传任何数据。
`;
