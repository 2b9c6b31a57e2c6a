import { Kafka } from 'kafkajs';

export const sendsPastTheOutbox = Kafka;
