import { fromHex } from './sm2-key';

/** GB/T 32918.5-2017, annex A.2 (GM/T 0003.5-2012, annex A): "message digest", signed by 1234567812345678 on the recommended curve. */
export const EXAMPLE = {
  privateKey: fromHex('3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8'),
  publicKey: fromHex(
    '09f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13',
  ),
  signature: fromHex(
    'f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa',
  ),
  message: new TextEncoder().encode('message digest'),
};

/** GB/T 32905-2016, annex A.1. */
export const SM3_OF_ABC = '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0';
