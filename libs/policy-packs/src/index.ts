export { PolicyPacksModule } from './policy-packs.module';
